"""Draws a scene of Easel's tracer by Blender Cycles: blender --background --python cycles.py -- FOLDER.

The folder holds scene.json and, for each mesh, its positions, normals and indices as raw arrays.
Left there: for each number of samples N of the ladder, N.radiance (linear Rec. 709, three float32 a
pixel from the top left), and costs.json with the seconds and CPU seconds of each.
"""
import json
import math
import os
import sys
import time

import bpy
import numpy as np
from mathutils import Matrix, Vector

FOLDER = sys.argv[sys.argv.index("--") + 1]
with open(os.path.join(FOLDER, "scene.json")) as file:
    GIVEN = json.load(file)


def turned(v):
    """Easel's y is up, Blender's z."""
    return Vector((v[0], -v[2], v[1]))


def material_of(given, index):
    material = bpy.data.materials.new(f"material-{index}")
    material.use_nodes = True
    shader = material.node_tree.nodes["Principled BSDF"].inputs
    shader["Base Color"].default_value = (*given["color"], 1)
    shader["Roughness"].default_value = given["roughness"]
    shader["Metallic"].default_value = given["metalness"]
    shader["IOR"].default_value = given["ior"]
    # Principled's specular is the reflectance at normal incidence over 8 %.
    shader["Specular"].default_value = min(1, ((given["ior"] - 1) / (given["ior"] + 1)) ** 2 / 0.08)
    shader["Clearcoat"].default_value = given["coat"]
    shader["Clearcoat Roughness"].default_value = given["coatRoughness"]
    shader["Transmission"].default_value = given["transmission"]
    shader["Emission"].default_value = (*given["emission"], 1)
    shader["Emission Strength"].default_value = 1
    return material


def add_mesh(index, given, materials):
    def raw(part, kind, width):
        return np.fromfile(os.path.join(FOLDER, f"{index}.{part}"), dtype=kind).reshape(-1, width)

    def upright(v):
        return np.stack([v[:, 0], -v[:, 2], v[:, 1]], axis=1)

    positions, normals = upright(raw("positions", np.float32, 3)), upright(raw("normals", np.float32, 3))
    triangles = raw("indices", np.uint32, 3)
    mesh = bpy.data.meshes.new(f"mesh-{index}")
    mesh.from_pydata(positions.tolist(), [], triangles.tolist())
    mesh.polygons.foreach_set("use_smooth", [True] * len(triangles))
    mesh.use_auto_smooth = True
    mesh.normals_split_custom_set(normals[triangles.reshape(-1)].tolist())
    mesh.materials.append(materials[given["material"]])
    bpy.context.scene.collection.objects.link(bpy.data.objects.new(mesh.name, mesh))


def add_light(index, given):
    u, v = turned(given["u"]), turned(given["v"])
    light = bpy.data.lights.new(f"light-{index}", "AREA")
    light.shape = "RECTANGLE"
    light.size, light.size_y = 2 * v.length, 2 * u.length
    brightest = max(given["emission"]) or 1
    light.color = [part / brightest for part in given["emission"]]
    # Cycles spreads a rectangle's power over its area and the half sphere: radiance = power / (4 area) × 4 / π.
    light.energy = brightest * light.size * light.size_y * math.pi
    lamp = bpy.data.objects.new(light.name, light)
    x = v.normalized()
    z = -u.cross(v).normalized()
    frame = Matrix((x, z.cross(x), z)).transposed().to_4x4()
    lamp.matrix_world = Matrix.Translation(turned(given["center"])) @ frame
    lamp.visible_camera = False
    bpy.context.scene.collection.objects.link(lamp)


def add_camera(given):
    camera = bpy.data.cameras.new("camera")
    camera.sensor_fit = "VERTICAL"
    camera.angle_y = math.radians(given["fov"])
    camera.clip_end = 1e6
    eye, target = turned(given["eye"]), turned(given["target"])
    if given["lensRadius"] > 0:
        camera.dof.use_dof = True
        camera.dof.focus_distance = given["focus"]
        # Focal length and sensor are in millimetres; a Blender unit counts as 1,000 of them.
        camera.dof.aperture_fstop = camera.lens / 1000 / (2 * given["lensRadius"])
    holder = bpy.data.objects.new("camera", camera)
    holder.matrix_world = Matrix.Translation(eye) @ (target - eye).to_track_quat("-Z", "Y").to_matrix().to_4x4()
    bpy.context.scene.collection.objects.link(holder)
    bpy.context.scene.camera = holder


def prepare():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.world = bpy.data.worlds.new("world")
    scene.world.use_nodes = True
    scene.world.node_tree.nodes["Background"].inputs["Color"].default_value = (*GIVEN["sky"], 1)
    materials = [material_of(given, i) for i, given in enumerate(GIVEN["materials"])]
    for i, given in enumerate(GIVEN["meshes"]):
        add_mesh(i, given, materials)
    for i, given in enumerate(GIVEN["lights"]):
        add_light(i, given)
    add_camera(GIVEN["camera"])

    render, cycles = scene.render, scene.cycles
    render.engine = "CYCLES"
    render.resolution_x = render.resolution_y = GIVEN["size"]
    render.resolution_percentage = 100
    render.threads_mode, render.threads = "FIXED", GIVEN["threads"]
    render.use_persistent_data = True
    render.image_settings.file_format = "OPEN_EXR"
    render.image_settings.color_depth = "32"
    render.image_settings.exr_codec = "NONE"
    cycles.device = "CPU"
    cycles.seed = GIVEN["seed"]
    cycles.use_adaptive_sampling = False
    cycles.use_denoising = False
    cycles.use_auto_tile = False
    # As far as Easel's paths go, and as little light through glass by chance.
    cycles.max_bounces = cycles.diffuse_bounces = cycles.glossy_bounces = 6
    cycles.transmission_bounces = cycles.transparent_max_bounces = 16
    cycles.caustics_reflective, cycles.caustics_refractive = True, False
    cycles.sample_clamp_indirect = 12


def draw(samples):
    scene = bpy.context.scene
    scene.cycles.samples = samples
    scene.render.filepath = os.path.join(FOLDER, f"{samples}.exr")
    start, cpu = time.perf_counter(), time.process_time()
    bpy.ops.render.render(write_still=True)
    cost = {"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu}
    image = bpy.data.images.load(scene.render.filepath)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.empty(GIVEN["size"] ** 2 * 4, dtype=np.float32)
    image.pixels.foreach_get(pixels)
    bpy.data.images.remove(image)
    os.remove(scene.render.filepath)
    upright = pixels.reshape(GIVEN["size"], GIVEN["size"], 4)[::-1, :, :3]
    np.ascontiguousarray(upright).tofile(os.path.join(FOLDER, f"{samples}.radiance"))
    return cost


prepare()
draw(1)
costs = [draw(samples) for samples in GIVEN["ladder"]]
# What a picture costs whatever its samples: synchronising, writing the file.
with open(os.path.join(FOLDER, "costs.json"), "w") as file:
    json.dump(costs, file)
