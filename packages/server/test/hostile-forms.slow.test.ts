import fc from 'fast-check'
import { type Attack, ask, ground, kind } from './hostile/attack.ts'
import { pictureFile } from './hostile/files.ts'
import { edit, file, type Part } from './hostile/form.ts'
import { sendRaw } from './hostile/ground.ts'

const open = ground()
const picture = await pictureFile('png')
const image: Part = ['image', file(picture)]

/** A form written by hand, with `B` as its boundary. */
function handmade(name: string, body: string, type = 'multipart/form-data; boundary=B'): Attack {
  const bytes = Buffer.from(body, 'latin1')
  return {
    name,
    run: (field) =>
      sendRaw(
        field.port,
        Buffer.concat([
          Buffer.from(
            `POST /v1/images/edits HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${bytes.length}\r\n\r\n`,
          ),
          bytes,
        ]),
      ),
  }
}
const field = (name: string, value: string) => `--B\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const upload = (disposition: string, more = 'content-type: image/png\r\n') =>
  `--B\r\ncontent-disposition: ${disposition}\r\n${more}\r\n${picture.toString('latin1')}\r\n`
const WHOLE = `${field('prompt', 'x')}${upload('form-data; name="image"; filename="a.png"')}--B--\r\n`

kind(
  'a broken form is refused',
  open,
  [
    handmade('nothing', ''),
    handmade('no boundary', WHOLE, 'multipart/form-data'),
    handmade('an empty boundary', WHOLE, 'multipart/form-data; boundary='),
    handmade('another boundary', WHOLE, 'multipart/form-data; boundary=C'),
    handmade('a boundary of 10,000', WHOLE, `multipart/form-data; boundary=${'b'.repeat(10_000)}`),
    handmade('no end', WHOLE.replace('--B--\r\n', '')),
    handmade('an end at once', '--B--\r\n'),
    handmade('no headers', '--B\r\n\r\nx\r\n--B--\r\n'),
    handmade('no disposition', '--B\r\ncontent-type: image/png\r\n\r\nx\r\n--B--\r\n'),
    handmade('no name', `--B\r\ncontent-disposition: form-data\r\n\r\nx\r\n--B--\r\n`),
    handmade('an empty name', `${field('', 'x')}--B--\r\n`),
    handmade('an attachment', `${upload('attachment; filename="a.png"')}--B--\r\n`),
    handmade('a header without end', `--B\r\ncontent-disposition: form-data; name="${'n'.repeat(200_000)}`),
    handmade(
      'a header of 200,000',
      `--B\r\nx: ${'y'.repeat(200_000)}\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nx\r\n--B--\r\n`,
    ),
    handmade(
      'ten thousand headers',
      `--B\r\n${'x: y\r\n'.repeat(10_000)}content-disposition: form-data; name="prompt"\r\n\r\nx\r\n--B--\r\n`,
    ),
    handmade(
      'a form in a form',
      `--B\r\ncontent-disposition: form-data; name="image"; filename="a"\r\ncontent-type: multipart/mixed; boundary=C\r\n\r\n--C\r\n\r\nx\r\n--C--\r\n--B--\r\n`,
    ),
    handmade('ten thousand fields', `${Array.from({ length: 10_000 }, (_, index) => field(`f${index}`, 'x')).join('')}--B--\r\n`),
    handmade('a field of 3 MB', `${field('prompt', 'x'.repeat(3_000_000))}--B--\r\n`),
    handmade('boundaries only', '--B\r\n'.repeat(20_000)),
    handmade('JSON', '{"prompt":"x"}'),
    ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => handmade(`cut at ${share}`, WHOLE.slice(0, Math.floor(WHOLE.length * share)))),
  ],
  { expected: [400, 413, 415] },
)

kind(
  'a form that is written oddly is read or refused',
  open,
  [
    handmade('line feeds alone', WHOLE.replaceAll('\r\n', '\n')),
    handmade('a preamble and an epilogue', `hello\r\n${WHOLE}goodbye`),
    handmade('a quoted boundary', WHOLE, 'multipart/form-data; boundary="B"'),
    handmade('capitals', WHOLE.replaceAll('content-disposition', 'CONTENT-DISPOSITION').replaceAll('form-data', 'Form-Data')),
    handmade('names without quotes', WHOLE.replaceAll('"', '')),
    handmade(
      'packed parts',
      WHOLE.replace('content-type: image/png', 'content-type: image/png\r\ncontent-encoding: gzip\r\ncontent-transfer-encoding: base64'),
    ),
    handmade('spaces around the boundary', WHOLE.replaceAll('--B\r\n', '--B  \r\n')),
    handmade('a charset', WHOLE.replace('name="prompt"', 'name="prompt"\r\ncontent-type: text/plain; charset=utf-16')),
    handmade(
      'the same name twice in one header',
      `${upload('form-data; name="image"; name="mask"; filename="a.png"')}${field('prompt', 'x')}--B--\r\n`,
    ),
    handmade('two boundaries', WHOLE, 'multipart/form-data; boundary=B; boundary=C'),
    handmade('a prompt that is no UTF-8', `${field('prompt', '\xff\xfe')}${upload('form-data; name="image"; filename="a.png"')}--B--\r\n`),
    handmade(
      'an encoded name of a file',
      `${field('prompt', 'x')}${upload('form-data; name="image"; filename*=UTF-8\'\'%ff%00..%2f')}--B--\r\n`,
    ),
  ],
  { expected: [200, 400, 415] },
)

const NAMES = [
  '../../../etc/passwd',
  '..\\..\\windows\\system.ini',
  '/etc/passwd',
  'C:\\x.png',
  'a\u0000.png',
  '....//....//x.png',
  '%2e%2e%2fx.png',
  '.',
  '..',
  '',
  ' ',
  'a/b/c.png',
  'CON',
  '.htaccess',
  '\u202egnp.exe',
  `${'x'.repeat(5000)}.png`,
  'a\r\nset-cookie: x.png',
  '"; filename="b',
  '$(touch x).png',
  "'; drop table files; --",
]
kind(
  'a file is stored by its content, never by its name',
  open,
  NAMES.map((name) => edit(JSON.stringify(name).slice(0, 50), [['image', file(picture, 'image/png', name)]])),
  { expected: [200, 400] },
)

kind(
  'an uploaded file is stored by its content, never by its name',
  open,
  NAMES.map(
    (name): Attack => ({
      name: JSON.stringify(name).slice(0, 50),
      run: (field) => {
        const form = new FormData()
        form.append('purpose', 'vision')
        form.append('file', file(picture, 'image/png', name))
        return ask(field, '/v1/files', { method: 'POST', body: form })
      },
    }),
  ),
  { expected: [200, 400, 404] },
)

const WRONG: Record<string, string[]> = {
  n: ['', ' ', '1e1', '0x2', '２', '1.0', '+1', '-1', '99999999999999999999', 'NaN', 'null', '[1]', '1,2', '0', '11'],
  stream: ['', 'TRUE ', 'yes', '2', 'null', 'truefalse'],
  partial_images: ['-1', '4', '1.5', 'x'],
  output_compression: ['101', '-1', '1e2', 'x'],
  size: ['', '0x0', '1024', 'x', '../..', 'auto,auto'],
  quality: ['', 'HIGH', 'hd', '0'],
  background: ['', 'none'],
  model: ['', '../../x', '__proto__'],
  easel: ['{', '[]', '7', '"x"', 'null x', '{"__proto__":{"seed":1}}', '{"seed":-1}', `${'['.repeat(50_000)}`],
}
kind(
  'a field of a form that has a wrong value is refused',
  open,
  Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => edit(`${name}=${value.slice(0, 30)}`, [image, [name, value]]))),
  { expected: [200, 400] },
)

kind(
  'fields and files in each other’s places are refused',
  open,
  [
    edit('the prompt as a file', [image, ['prompt', file('x', 'text/plain', 'p.txt')]]),
    edit('the picture as a field', [['image', 'x']]),
    edit('the picture as a path', [['image', '/etc/passwd']]),
    edit('the picture as a URL', [['image', 'http://127.0.0.1/x.png']]),
    edit('the mask as a field', [image, ['mask', 'x']]),
    edit('two masks', [image, ['mask', file(picture)], ['mask', file(picture)]]),
    edit('two prompts', [image, ['prompt', 'a'], ['prompt', 'b']]),
    edit('two sizes', [image, ['size', 'auto'], ['size', '1024x640']]),
    edit('the model as a file', [image, ['model', file('gpt-image-2', 'text/plain', 'm')]]),
    edit('a file that nobody asked for', [image, ['extra', file(picture)]]),
    edit('pictures as words in JSON', [['images', '[{"image_url":"http://127.0.0.1/x.png"}]']]),
    edit('no picture', []),
    edit('an empty file', [['image', file('')]]),
    edit('markup', [image, ['markup', file(picture)]]),
  ],
  { expected: [400] },
)

kind(
  'names of pictures that are no place in a list are refused or read',
  open,
  [
    'image[',
    'image]',
    'image[]]',
    'image[-1]',
    'image[99999999999]',
    'image[__proto__]',
    'image[0][0]',
    'image[1e3]',
    'image.0',
    'image[ ]',
    'IMAGE',
    '__proto__',
    'constructor',
    'image[0]\u0000',
  ].map((name) => edit(JSON.stringify(name), [[name, file(picture)]])),
  { expected: [200, 400] },
)

const small = await pictureFile('png', 16, 16)
kind(
  'more pictures than sixteen are refused, however they are named',
  open,
  [17, 18, 20, 32, 64, 100, 250].flatMap((count) =>
    ['image', 'image[]'].map((name) =>
      edit(
        `${count} × ${name}`,
        Array.from({ length: count }, (): Part => [name, file(small)]),
      ),
    ),
  ),
  { expected: [400, 413] },
)

kind(
  'noise as a form is refused',
  open,
  fc
    .sample(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { seed: 4747, numRuns: 20 })
    .map((noise, index) => handmade(`noise ${index}`, `--B\r\n${Buffer.from(noise).toString('latin1')}\r\n--B--\r\n`)),
  { expected: [400] },
)

const UPLOADS: Record<string, Record<string, string | File>> = {
  nothing: {},
  'no file': { purpose: 'vision' },
  'no purpose': { file: file(picture) },
  'a purpose that is none': { purpose: 'x', file: file(picture) },
  'the prototype as purpose': { purpose: '__proto__', file: file(picture) },
  'a file as purpose': { purpose: file(picture), file: file(picture) },
  'an empty file': { purpose: 'vision', file: file('') },
  'a file as words': { purpose: 'vision', file: 'x' },
  'an end in the past': { purpose: 'vision', file: file(picture), 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '-1' },
  'an end that never comes': {
    purpose: 'vision',
    file: file(picture),
    'expires_after[anchor]': 'created_at',
    'expires_after[seconds]': '1e99',
  },
  'an end from nowhere': { purpose: 'vision', file: file(picture), 'expires_after[anchor]': 'x', 'expires_after[seconds]': '3600' },
  'half an end': { purpose: 'vision', file: file(picture), 'expires_after[seconds]': '3600' },
  'an unknown field': { purpose: 'vision', file: file(picture), x: 'y' },
  'lines that are no batch': { purpose: 'batch', file: file('{', 'application/jsonl', 'x.jsonl') },
}
kind(
  'an upload that is wrong is refused',
  open,
  Object.entries(UPLOADS).map(
    ([name, fields]): Attack => ({
      name,
      run: (field) => {
        const form = new FormData()
        for (const [key, value] of Object.entries(fields)) form.append(key, value)
        return ask(field, '/v1/files', { method: 'POST', body: form })
      },
    }),
  ),
  { expected: [200, 400, 404] },
)

const QUERIES = [
  'limit=-1',
  'limit=0',
  'limit=10001',
  'limit=x',
  'limit=1e9',
  'limit=%00',
  'after=..%2f',
  'after=%27%20or%201=1',
  'order=sideways',
  'order=__proto__',
  'purpose=x',
  'purpose[]=vision',
  'limit=1&limit=2',
  'after=',
  `after=${'x'.repeat(4000)}`,
]
kind(
  'a list that is asked for wrongly is refused or empty',
  open,
  QUERIES.map((query): Attack => ({ name: query.slice(0, 40), run: (field) => ask(field, `/v1/files?${query}`) })),
  { expected: [200, 400, 404] },
)
