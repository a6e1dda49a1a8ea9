/** How short and how long the texts of a format can be, where a format says so: a `minLength` below it asks nothing. */
export const FORMAT_LENGTHS: Readonly<
  Record<string, { readonly min: number; readonly max: number } | undefined>
> = {
  date: { min: 10, max: 10 },
  "date-time": { min: 20, max: Number.POSITIVE_INFINITY },
  duration: { min: 3, max: Number.POSITIVE_INFINITY },
  email: { min: 5, max: Number.POSITIVE_INFINITY },
  hostname: { min: 1, max: 253 },
  ipv4: { min: 7, max: 15 },
  ipv6: { min: 2, max: 45 },
  uri: { min: 2, max: Number.POSITIVE_INFINITY },
};
