import type { Vec3 } from './trace/types.ts'

/** A vector that was just made, so its maker may change it. */
type Fresh = [number, number, number]

export const add = (a: Vec3, b: Vec3): Fresh => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const subtract = (a: Vec3, b: Vec3): Fresh => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scaled = (a: Vec3, by: number): Fresh => [a[0] * by, a[1] * by, a[2] * by]
export const cross = (a: Vec3, b: Vec3): Fresh => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])
export const normalize = (a: Vec3): Fresh => scaled(a, 1 / (length(a) || 1))
/** Turned about the y axis by radians: +z goes towards +x. */
export const turned = ([x, y, z]: Vec3, yaw: number): Fresh => [
  x * Math.cos(yaw) + z * Math.sin(yaw),
  y,
  z * Math.cos(yaw) - x * Math.sin(yaw),
]
