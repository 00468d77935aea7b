/** The name without its ending, and without the archive and folders that it stood in. */
export const titleFromName = (fileName: string): string => {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/^.* › /, '');
  return name.replace(/\.[^.]{1,8}$/, '') || fileName;
};
