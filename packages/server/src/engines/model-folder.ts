/** Reads a model folder of an engine of the kind `onnx`. Throws an error in plain words where it cannot be drawn with. */
export async function readModelFolder(folder: string): Promise<void> {
  await (await import('./onnx/model/index.ts')).readModelFolder(folder)
}
