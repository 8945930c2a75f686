/** What `--help` prints, by command. */
export const HELP = {
  easel: `easel: pictures from words, on this machine

  easel draw "PROMPT" -o out.png   draws without a server
  easel edit in.png "INSTRUCTION"  changes a picture by words
  easel scene diff A B             what is different between two scenes; also: scene patch
  easel batch run in.jsonl -o DIR  draws every request of a file, and goes on where it was stopped
  easel contract new "PROMPT"      a saved brief with variables and checks; also: lint, diff, fill, draw, schema
  easel experiment run plan.yaml   a contract x variables x parameters, with a budget and stop rules
  easel cost "PROMPT"              what a request costs before it is sent
  easel serve                      the API and the studio on http://127.0.0.1:4747
  easel worker                     draws the jobs of servers that share its data
  easel jobs list                  what was asked for; also: jobs show, watch, cancel ID
  easel gc                         forgets what is old, deletes what nothing names
  easel backup DIR                 a copy of everything; easel restore DIR takes it back
  easel inspect FILE               checks a picture, also against a prompt or what it was before
  easel test                       the five quality tests, against this machine or any server
  easel about FILE                 what a picture file tells about itself
  easel models                     the model ids that are answered
  easel engines                    what draws, and how it is
  easel weights list               models of others on this machine; also: add, check, remove
  easel library list               prompts that work; also: show NAME, draw NAME, copy NAME
  easel export IN -o out.svg       a page as SVG, as PDF for print, or layer by layer
  easel animate IN -o out.webp     a camera move through a scene or over a picture
  easel directory list             image models of the market; also: show ID, compare ID ID, answers
  easel keys create                an API key; also: keys list, keys revoke ID
  easel projects list              projects, their limits and budgets; also: projects create, projects set
  easel usage                      what was drawn, and what OpenAI would have charged
  easel doctor                     what works on this machine
  easel COMMAND --help             the flags of a command
  easel --version

Environment: EASEL_DATA (default ~/.easel), EASEL_HOST, EASEL_PORT, EASEL_THREADS,
EASEL_MAX_QUEUED (jobs that may wait in line, default 1000),
EASEL_DATABASE, EASEL_BLOBS, EASEL_WORKERS (more than one machine; docs/scaling.md),
EASEL_LOG=json|pretty|silent, EASEL_METRICS, EASEL_KEEP_DAYS, EASEL_KEEP_PREVIEW_DAYS (docs/operations.md),
EASEL_SEED=derived|random, EASEL_TRANSPARENT=allow|refuse,
EASEL_FETCH=allow|refuse (pictures from addresses in requests),
EASEL_EMBED=scene|origin|nothing (what picture files tell about themselves), EASEL_CORS_ORIGINS (web pages that may ask),
EASEL_ENGINES (a file that lists other engines; docs/engines.md),
EASEL_MODERATION_URL (another moderation endpoint; docs/safety.md), EASEL_DEBUG=1 (stack traces)`,

  draw: `easel draw "PROMPT" -o FILE [flags]

  -o, --output FILE     where the picture goes: .png, .jpg, .webp or .svg (pages); with --n 3: out-1.png, out-2.png, out-3.png
  --size WxH|auto       pixels, multiples of 16, e.g. 1024x1536 (default auto: as the prompt says)
  --quality Q           low, medium, high or auto (default auto, which is medium)
  --format F            png, jpeg or webp (default: as FILE ends)
  --n N                 1 to 10 pictures
  --background B        transparent, opaque or auto
  --compression N       0 to 100 for jpeg and webp, 100 = best
  --seed N              the same prompt and seed give the same picture
  --think               drafts each picture, inspects the draft, mends what is wrong, then draws it (docs/thinking.md)
  --brand FILE          a brand kit: colours, fonts and logo for designs (docs/drawing.md)
  --coherent            the N pictures show one subject, each in another view
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
  --box X,Y,W,H         a box round the thing that is meant, in pixels of the first picture
  --point X,Y           a place on it; may be given up to 32 times
  --native              keeps the first picture's own size in pixels
  and --size, --quality, --format, --n, --background, --compression, --seed, --scene, --embed, --model, --engine
  and --json, as easel draw has them

Exit codes: 0 drawn, 1 failed, 2 called wrongly.`,

  scene: `easel scene diff A B [--json] | patch IN "INSTRUCTION" -o OUT.json | patch IN --with CHANGES.json -o OUT.json

  A, B, IN  scenes as JSON, or pictures that carry theirs
  diff      what is different, node by node: + new, - gone, ~ changed, = another order
    --json             the same as a document that patch --with applies
  patch     the scene changed by words or by such a document; nothing is drawn
    -o, --output FILE  where the changed scene goes

Exit codes: 0 done, 1 failed or nothing was changed, 2 called wrongly.`,

  batch: `easel batch run FILE -o FOLDER [--json]

  FILE is the input file of OpenAI's Batch API: on each line a request such as
  {"custom_id":"a","method":"POST","url":"/v1/images/generations","body":{"prompt":"a mug"}}
  The pictures go into FOLDER, with results.jsonl (what has come of each line) and index.html (a page that shows
  all of them). The same command goes on where an earlier one was stopped, and tries again what has failed.

Exit codes: 0 all drawn, 1 some failed, 2 called wrongly or nothing that can be drawn, 130 stopped.`,

  contract: `easel contract new ["PROMPT"] | lint FILE... | diff OLD NEW | fill FILE | draw FILE -o OUT | schema

  new    prints a contract that asks for what the prompt asks for; without a prompt, one to begin with
    -o FILE          writes it there instead
    --name NAME      in small letters, digits and dashes
  lint   what is known to go wrong with contracts like these, with its lines
    --strict         also warnings make the exit code 1
  diff   what is different, in sentences
  fill   the prompt with values for its variables; with --json also the request for the API
    --set NAME=VALUE for each variable; -s for short
  draw   draws it: --set, and every flag of easel draw but for what the contract locks
  schema the JSON Schema, for editors

  --json   prints one JSON object instead of lines (lint, diff, fill, draw)

docs/contracts.md tells the whole format.
Exit codes: 0 done, 1 lint has found an error, 2 called wrongly or no contract.`,

  experiment: `easel experiment run FILE -o FOLDER [flags]

  FILE is a plan: its contract and its rows may be files beside it (docs/contracts.md).
  -o, --out FOLDER   the pictures, cells.jsonl, manifest.json, and index.html, a page that shows all of them
  --budget USD       at OpenAI's prices; no picture is begun that may not fit
  --dry-run          says how many cells there are and what they may cost, and draws nothing
  --json             prints one JSON object instead of lines

The same command goes on where an earlier one was stopped, and draws nothing twice.
Exit codes: 0 passed or stopped after enough passes, 1 some cells failed, 2 called wrongly, 130 stopped.`,

  cost: `easel cost "PROMPT" [flags]

  --size WxH  --quality Q  --n N  --model ID  --engine X    as easel draw has them
  --input WxH        pixels of an input picture; once for each
  --json             prints one JSON object instead of lines

What OpenAI would charge for the request, also as a line of a batch and with its input cached, and how long
it takes on this machine, as soon as it has drawn three requests of that quality.`,

  serve: `easel serve [flags]

  --port N    default 4747, or EASEL_PORT; 0 takes any free port
  --host H    default 127.0.0.1, or EASEL_HOST

On the default address no key is needed until the first one is made (easel keys create). On an address that
others can reach every request needs one, and the first start prints one. EASEL_CORS_ORIGINS lists the origins
of web pages elsewhere that may ask, such as https://app.example, or * for all of them where keys are needed.`,

  worker: `easel worker [flags]

  -c, --concurrency N   jobs at one time, 1 to 64 (default 2, or EASEL_WORKERS)

Draws what is in the line of EASEL_DATABASE, or of EASEL_DATA on the same machine, and answers nobody. Servers with
EASEL_WORKERS=0 leave all drawing to such workers. docs/scaling.md tells the rest.`,

  jobs: `easel jobs list [flags] | show ID | watch ID | cancel ID

  list     the latest jobs
    --project P      id or name (default default)
    --state S        queued, running, succeeded, failed or cancelled
    --limit N        1 to 1000 (default 20)
  show     all about a job, as JSON
  watch    how it goes, until it has ended; exit code 1 when it has not ended well
  cancel   takes it out of line, or stops whoever draws it; exit code 1 when it had ended already

  --json   prints JSON instead of lines`,

  gc: `easel gc [--dry-run] [--json]

Forgets jobs that ended more than EASEL_KEEP_DAYS ago (unset: none), coarse pictures older than EASEL_KEEP_PREVIEW_DAYS
(default 7) and files that have expired, and deletes the bytes that nothing names. What was drawn stays in the ledger.
--dry-run only counts, without what would become nobody's by it.`,

  backup: `easel backup FOLDER [--json]

Copies the database as it is at one moment, and every picture, also while servers run. The folder is a data folder
itself. Into the same folder again, only new pictures are copied. easel restore FOLDER takes it back.`,

  restore: `easel restore FOLDER [--json]

Copies a backup, or any data folder, to EASEL_DATA, or to EASEL_DATABASE and EASEL_BLOBS, which must be new.`,

  inspect: `easel inspect FILE [flags]

  --brief B          what was asked: a prompt, or a file brief.json
  --reference FILE   the picture before an edit, or another of the same subject
  --mask FILE        where the edit was allowed: a PNG or WebP of the reference's size, alpha 0 there
  --size WxH         the size that was asked for
  --panels N         how many panels a page should have
  --tile             the picture is to repeat without a seam
  --brand FILE       the brand kit that it must keep to (docs/drawing.md)
  --only A,B         only these checks or families, such as words or contrast.words
  --json             prints the report as one JSON object

docs/checks.md lists the checks and what they cannot see.
Exit codes: 0 nothing failed, 1 something did or the file cannot be decoded, 2 called wrongly.`,

  test: `easel test [flags]

  --engine X         which engine of this machine draws
  --base-url URL     tests a server that speaks OpenAI's Images API instead, such as http://127.0.0.1:4747/v1;
                     the key is OPENAI_API_KEY of the environment
  --model ID         the model to ask that server for (default gpt-image-2)
  --quality Q        low, medium or high (default high)
  --only A,B         only these of product-listing, ad-poster, reference-edit, ui-mockup, video-first-frame
  --out DIR          writes report.html, report.json, junit.xml and the pictures there
  --json             prints one JSON object instead of lines

Exit codes: 0 all passed, 1 some failed, 2 called wrongly.`,

  about: `easel about FILE [flags]

  --scene FILE    writes the scene that the picture carries, as JSON
  --json          prints one JSON object instead of lines

Prints where a PNG, JPEG, WebP or SVG file comes from, as far as it says so. Exit code 1 when there is no scene to write.`,

  export: `easel export IN -o OUT [flags]

IN is a picture of Easel's that carries its scene, or a scene as JSON. What OUT ends in says what is written:
  .svg     shapes and letters as curves; what is traced is embedded as a picture
  .pdf     one page
  /        a folder: scene.json, and each layer as a PNG of the whole canvas

  --paper P      of a PDF: a3, a4, a5, a6, letter, legal, tabloid, or 210x297 in mm (default: 150 pixels an inch)
  --bleed MM     of a PDF: so much is cut off at each edge (default 0)
  --quality Q    of what is traced: low, medium or high (default high)`,

  models: `easel models [--json]`,

  engines: `easel engines [--json]

Every engine: the built-in one, and those of the file that EASEL_ENGINES names (docs/engines.md). Exit code 1 when one
is not well.`,

  library: `easel library list [WORDS] [flags] | show NAME | draw NAME -o FILE [flags] | copy NAME

  list   the entries in which all WORDS occur
    --genre G        such as product-still, ad-poster, ui-mockup, menu
    --tag T          such as label, copy-space, first-frame
  show   an entry: its contract and its prompt
  draw   draws an entry
    --set NAME=VALUE for each variable that is to be something else; -s for short
    and every flag of easel draw
  copy   prints an entry in a form to take away
    --as F           prompt (default), contract, curl, typescript, python or cli

  --json   prints JSON instead of lines`,

  animate: `easel animate IN -o FILE [flags] | targets

  IN             a picture, or a scene as JSON; a picture that Easel drew carries its scene
  -o FILE        .webp, .gif, or .mp4 where ffmpeg is installed
  --move M       push-in (default), orbit (needs a scene) or pan
  --seconds N    0.2 to 20 (default 3)
  --fps N        frames a second, 1 to 60 (default 12); every frame of a scene is drawn anew
  --quality Q    low (default), medium or high, of frames of a scene
  --flat         goes over the pixels even where there is a scene, which is much faster
  --width N      the most pixels across of a frame of a flat picture (default 768)
  --for MODEL    writes the first frame for a video model instead, in a size that it films in
  targets        the video models that are known, with the source of what is known; --json`,

  directory: `easel directory list [filters] | show ID | compare ID ID... | answers

  list     the models that pass every filter; what is unknown about a model passes none
    --q WORDS            of the id, name, vendor or note
    --vendor V  --status current|deprecated|retired  --runs local|cloud  --licence open|restricted|proprietary
    --format F  --quality Q  --size WxH  --max-seconds N  --max-usd D (a picture of 1024x1024 at medium)
    --transparent  --edit  --seed  --streaming  --batch  --exact-text  --exact-mask   each with true or false
    --sort name|released|price|latency
  show     all that is known of a model, with its sources
  compare  two to six models beside each other: the rows in which they differ, or all with --all
  answers  to the usual questions

  --json   prints JSON instead of lines`,

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

  weights: `easel weights add PATH|URL [--name NAME] [--sha256 HEX] [--accept] [--json]
easel weights list [--json]
easel weights check [NAME]
easel weights remove NAME

Model folders in the layout of diffusers, as ONNX, for engines of the kind onnx (docs/weights.md). An address that ends
with / is a folder, any other a single file. add shows the licence and takes nothing until --accept is said; what was
cut off goes on where it stopped. --sha256 is that of the file, or the one that add and list --json show for a folder.`,

  doctor: `easel doctor [--json]

Exit code 1 when something is missing that drawing needs.`,
}
