/** Whether a host is this machine alone: `localhost` and its subdomains, 127.0.0.0/8 and ::1, with or without brackets. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
