/**
 * What a file may cost before it is refused. Real credentials stay far below: the largest seen with
 * pictures inside is about 1 MB of JSON with 3,000 values and 20 levels.
 */
export const limits = {
  /**
   * Bytes of a JSON document, a token, a seal or the text inside a picture. European credentials carry their
   * pictures in them; 20 MB of the worst text take about 1.5 s and 150 MB of memory on two cores.
   */
  textBytes: 20_000_000,
  /** Bytes of a PNG or SVG file. */
  pictureBytes: 20_000_000,
  /** Width times height as the PNG header states it; a decoder would need four bytes for each. */
  picturePixels: 50_000_000,
  /** Chunks in a PNG that are looked at before giving up. */
  pictureChunks: 10_000,
  /** Nested arrays and objects. `JSON.parse` takes 100,000 levels; code that walks a document does not. */
  depth: 64,
  /** Values of any kind in one document, members' names not counted. */
  values: 200_000,
  /** Credentials taken from one file: claims of one document, members of a presentation. */
  credentials: 500,
  /** Numbered objects of a PDF, files attached to it, and bytes that all of what is unpacked in it comes to. */
  pdfObjects: 200_000,
  pdfAttachments: 100,
  pdfUnpackedBytes: 60_000_000,
  /** Milliseconds that looking for a QR code in one picture may take beyond the first look. */
  codeSearch: 1_500,
  /** Files in one archive. */
  archiveEntries: 20_000,
  /** Bytes that all files of an archive unpack to, together and each. */
  archiveBytes: 100_000_000,
  archiveMemberBytes: 20_000_000,
  /** How many times its packed size a large member may grow: text of credentials stays below 50, a bomb is near 1,000. */
  archiveRatio: 200,
  /** Characters that the claims of one document may add up to, each carrying its document's text. */
  sharedCharacters: 50_000_000,
  /** Characters of a picture that is kept inside the normalised view. */
  embeddedImageCharacters: 1_000_000,
} as const;
