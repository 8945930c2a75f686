const FULL_FRAME_DIAGONAL_MM = Math.hypot(36, 24)

/** Vertical field of view in degrees of a full-frame equivalent focal length: the picture's diagonal is the sensor's. `aspect` = width / height. */
export function verticalFov(focalMm: number, aspect: number): number {
  const sensorHeight = FULL_FRAME_DIAGONAL_MM / Math.hypot(1, aspect)
  return (2 * Math.atan(sensorHeight / 2 / focalMm) * 180) / Math.PI
}
