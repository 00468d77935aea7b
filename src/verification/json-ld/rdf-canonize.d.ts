/** The one function of rdf-canonize that is used; the package brings no types. */
declare module 'rdf-canonize' {
  export function canonize(
    dataset: readonly object[],
    options: {
      algorithm: 'RDFC-1.0';
      rejectURDNA2015: boolean;
      signal: { readonly aborted: boolean; reason: string };
      createMessageDigest: () => { update: (text: string) => void; digest: () => string };
    },
  ): Promise<string>;
}
