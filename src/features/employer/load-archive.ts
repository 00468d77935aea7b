/** The code that packs ZIP files, fetched on demand. */
export const loadArchive = () => import('./make-archive.ts');
