/** The code that packs ZIP files, fetched on demand. */
export const loadArchive = () => import('#src/queries/zip-originals.ts');
