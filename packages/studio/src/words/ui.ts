/** Words that every room uses. */
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not let this page copy. Select the text and copy it by hand.',
  download: 'Download',
  remove: 'Remove',
  none: 'None',
  loading: 'Loading…',
  never: 'Never',
  pixels: (size: string) => size.replace('x', ' × '),
  dollars: (cost: number) => (cost > 0 && cost < 0.01 ? `$${cost.toFixed(4)}` : `$${cost.toFixed(2)}`),
  bytes: (bytes: number) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`),
  percent: (share: number) => `${Math.round(share * 100)} %`,
  when: (seconds: number) => new Date(seconds * 1000).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }),
  ago(seconds: number, now = Date.now()): string {
    const past = Math.max(0, now / 1000 - seconds)
    const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
    if (past < 60) return 'just now'
    if (past < 3600) return format.format(-Math.floor(past / 60), 'minute')
    if (past < 86_400) return format.format(-Math.floor(past / 3600), 'hour')
    return format.format(-Math.floor(past / 86_400), 'day')
  },
}
