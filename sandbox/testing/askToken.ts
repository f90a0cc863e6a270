/** Posts a form to the token endpoint. */
export function askToken(origin: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
      ...form,
    }),
  })
}
