/** The inspection worker's code, put in by the build of the web page; see `scripts/build/web-page.ts`. */
declare module 'virtual:inspection-worker' {
  const source: string;
  export default source;
}
