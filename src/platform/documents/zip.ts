import { inflateRawSync } from 'node:zlib';

/** One file inside a zip archive, by its place in the central directory. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly centralAt: number;
  readonly localAt: number;
}

const endOfCentralDirectory = 0x06054b50;
const centralHeader = 0x02014b50;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Files of an archive without a comment and below 4 GB: what the Word writer makes. */
const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfCentralDirectory)
    throw new Error('Not a plain zip archive');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralHeader) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      centralAt: at,
      localAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Sets every date in the archive to 1 January 1980, in place, so that equal contents give equal bytes. */
export const forgetZipDates = (bytes: Uint8Array): Uint8Array => {
  const view = viewOf(bytes);
  const firstDay = 0x0021_0000;
  for (const { centralAt, localAt } of zipEntries(bytes)) {
    view.setUint32(centralAt + 12, firstDay, true);
    view.setUint32(localAt + 10, firstDay, true);
  }
  return bytes;
};

/** The contents of the archive by file name. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const view = viewOf(bytes);
  return new Map(
    zipEntries(bytes).map(({ name, method, compressedSize, localAt }) => {
      const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
      const data = bytes.subarray(from, from + compressedSize);
      return [name, method === 0 ? data : new Uint8Array(inflateRawSync(data))];
    }),
  );
};
