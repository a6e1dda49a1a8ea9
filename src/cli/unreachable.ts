/** Whether a problem says that there is no receiver at a URL, or none that may be trusted: nothing was tested then. */
export function isUnreachable(problem: string): boolean {
  return /^(ECONNREFUSED|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPROTO)$|CERT|SIGNED|SSL|TLS/.test(
    problem,
  );
}
