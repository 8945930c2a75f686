/** What `--help` prints, by command. */
export const HELP = {
  easel: `easel: pictures from words, on this machine

  easel draw "PROMPT" -o out.png   draws without a server
  easel serve                      the API and the studio on http://127.0.0.1:4747
  easel models                     the model ids that are answered
  easel doctor                     what works on this machine
  easel COMMAND --help             the flags of a command
  easel --version

Environment: EASEL_DATA (default ~/.easel), EASEL_HOST, EASEL_PORT, EASEL_THREADS,
EASEL_SEED=derived|random, EASEL_TRANSPARENT=allow|refuse, EASEL_DEBUG=1 (stack traces)`,

  draw: `easel draw "PROMPT" -o FILE [flags]

  -o, --output FILE     where the picture goes: .png, .jpg or .webp; with --n 3: out-1.png, out-2.png, out-3.png
  --size WxH|auto       pixels, multiples of 16, e.g. 1024x1536 (default auto: as the prompt says)
  --quality Q           low, medium, high or auto (default auto, which is medium)
  --format F            png, jpeg or webp (default: as FILE ends)
  --n N                 1 to 10 pictures
  --background B        transparent, opaque or auto
  --compression N       0 to 100 for jpeg and webp, 100 = best
  --seed N              the same prompt and seed give the same picture
  --scene FILE          also writes the scene, as JSON
  --model ID            a model id (default gpt-image-2)
  --engine X            which engine draws (default easel)
  --json                prints one JSON object instead of lines

Exit codes: 0 drawn, 1 failed, 2 called wrongly.`,

  serve: `easel serve [flags]

  --port N    default 4747, or EASEL_PORT; 0 takes any free port
  --host H    default 127.0.0.1, or EASEL_HOST`,

  models: `easel models [--json]`,

  doctor: `easel doctor [--json]

Exit code 1 when something is missing that drawing needs.`,
}
