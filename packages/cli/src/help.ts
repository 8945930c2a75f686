/** What `--help` prints, by command. */
export const HELP = {
  easel: `easel: pictures from words, on this machine

  easel draw "PROMPT" -o out.png   draws without a server
  easel edit in.png "INSTRUCTION"  changes a picture by words
  easel batch run in.jsonl -o DIR  draws every request of a file, and goes on where it was stopped
  easel serve                      the API and the studio on http://127.0.0.1:4747
  easel about FILE                 what a picture file tells about itself
  easel models                     the model ids that are answered
  easel keys create                an API key; also: keys list, keys revoke ID
  easel projects list              projects, their limits and budgets; also: projects create, projects set
  easel usage                      what was drawn, and what OpenAI would have charged
  easel doctor                     what works on this machine
  easel COMMAND --help             the flags of a command
  easel --version

Environment: EASEL_DATA (default ~/.easel), EASEL_HOST, EASEL_PORT, EASEL_THREADS,
EASEL_MAX_QUEUED (jobs that may wait in line, default 1000),
EASEL_SEED=derived|random, EASEL_TRANSPARENT=allow|refuse,
EASEL_FETCH=allow|refuse (pictures from addresses in requests),
EASEL_EMBED=scene|origin|nothing (what picture files tell about themselves), EASEL_CORS_ORIGINS (web pages that may ask),
EASEL_MODERATION_URL (another moderation endpoint; docs/safety.md), EASEL_DEBUG=1 (stack traces)`,

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
  --embed E             what the picture file tells about itself: scene (its origin and scene, the default), origin or nothing
  --model ID            a model id (default gpt-image-2)
  --engine X            which engine draws (default easel)
  --json                prints one JSON object instead of lines

Exit codes: 0 drawn, 1 failed, 2 called wrongly.`,

  edit: `easel edit IN... "INSTRUCTION" [flags]

  IN...                 one to sixteen PNG, JPEG or WebP files; the instruction may call them "image 1", "image 2"
  -o, --output FILE     where the picture goes (default: beside the first, in.png becomes in-edited.png)
  --mask FILE           a PNG or WebP of the first picture's size: only where its alpha is 0 may anything change
  --feather N           pixels over which a change fades in, inside the mask (default 0)
  --native              keeps the first picture's own size in pixels
  and --size, --quality, --format, --n, --background, --compression, --seed, --scene, --embed, --model, --engine
  and --json, as easel draw has them

Exit codes: 0 drawn, 1 failed, 2 called wrongly.`,

  batch: `easel batch run FILE -o FOLDER [--json]

  FILE is the input file of OpenAI's Batch API: on each line a request such as
  {"custom_id":"a","method":"POST","url":"/v1/images/generations","body":{"prompt":"a mug"}}
  The pictures go into FOLDER, with results.jsonl (what has come of each line) and index.html (a page that shows
  all of them). The same command goes on where an earlier one was stopped, and tries again what has failed.

Exit codes: 0 all drawn, 1 some failed, 2 called wrongly or nothing that can be drawn, 130 stopped.`,

  serve: `easel serve [flags]

  --port N    default 4747, or EASEL_PORT; 0 takes any free port
  --host H    default 127.0.0.1, or EASEL_HOST

On the default address no key is needed until the first one is made (easel keys create). On an address that
others can reach every request needs one, and the first start prints one. EASEL_CORS_ORIGINS lists the origins
of web pages elsewhere that may ask, such as https://app.example, or * for all of them where keys are needed.`,

  about: `easel about FILE [flags]

  --scene FILE    writes the scene that the picture carries, as JSON
  --json          prints one JSON object instead of lines

Prints where a PNG, JPEG or WebP file comes from, as far as it says so. Exit code 1 when there is no scene to write.`,

  models: `easel models [--json]`,

  keys: `easel keys create [flags] | list | revoke ID

  create   makes a key and prints it, once
    --name NAME         to tell it from others (default key)
    --project P         id or name of its project (default default)
    --scopes A,B        of images, files, models, moderations, admin, or all (default all but admin)
    --profile P         strict: as OpenAI answers; lenient: takes what older clients send (default strict)
    --expires WHEN      12h, 30d, or the last day (UTC) such as 2027-01-31 (default never)
  list     all keys, without their secrets
  revoke   ends a key, at once for new requests

  --json   prints JSON instead of lines

A running server that uses the same EASEL_DATA takes every change up within a second.`,

  projects: `easel projects list | create NAME [flags] | set NAME [flags]

  --tier T         1 to 5: OpenAI's limits for a minute, shared by all keys of the project; none (default): no limits
  --budget USD     what the project may cost in a calendar month (UTC), at OpenAI's prices; none (default): no end
  --verified V     on (default) or off: whether OpenAI's model ids may be used, as for a verified organization
  --name NAME      a new name (set only)
  --json           prints JSON instead of lines

NAME may be the id. The project default is always there.`,

  usage: `easel usage [flags]

  --by G         day (default), key, model or project
  --from DAY     such as 2026-11-01 (default: the first of this month, UTC)
  --to DAY       included (default: today)
  --json         prints one JSON object
  --csv          prints comma-separated values, without the total`,

  doctor: `easel doctor [--json]

Exit code 1 when something is missing that drawing needs.`,
}
