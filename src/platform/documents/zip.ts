import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

const contentOf = (bytes: Uint8Array, entry: ZipEntry, most?: number): Uint8Array => {
  const view = viewOf(bytes);
  const { localAt, compressedSize, method } = entry;
  const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  const data = bytes.subarray(from, from + compressedSize);
  const limit = most === undefined ? {} : { maxOutputLength: most };
  return method === 0 ? data.subarray(0, most) : new Uint8Array(inflateRawSync(data, limit));
};

/** The contents of an archive that we made ourselves, by file name. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(zipEntries(bytes).map((entry) => [entry.name, contentOf(bytes, entry)]));

/**
 * One file of an archive from outside: nothing else is unpacked, and what an archive says of its sizes is not believed.
 * @throws RangeError when it unpacks to more than `most` bytes
 */
export function unzipOne(bytes: Uint8Array, name: string, most: number): Uint8Array | undefined {
  const entry = zipEntries(bytes).find((each) => each.name === name);
  return entry && contentOf(bytes, entry, most);
}

/** How far an archive from outside may unfold. */
export interface ZipLimits {
  readonly mostFiles: number;
  /** Of all files together, unpacked. */
  readonly mostBytes: number;
}
/**
 * Every file of an archive from outside, unpacked one after another and never beyond the limits, whatever it says of itself.
 * @throws RangeError beyond them; Error when it is no plain archive, or names a file twice
 */
export function unzipWithin(bytes: Uint8Array, { mostFiles, mostBytes }: ZipLimits): Map<string, Uint8Array> {
  const entries = zipEntries(bytes);
  if (entries.length > mostFiles) throw new RangeError('Too many files');
  const files = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const entry of entries) {
    if (files.has(entry.name)) throw new Error('A file is named twice');
    const content = contentOf(bytes, entry, left);
    left -= content.byteLength;
    if (left <= 0) throw new RangeError('Too many bytes');
    files.set(entry.name, content);
  }
  return files;
}

/** An archive of these files, in their order, dated 1 January 1980: equal contents give equal bytes. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const data = deflateRawSync(content);
    const named = Buffer.from(name, 'utf8');
    const shared = sharedHeader(content, data, named);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, named, data]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(at, 12);
    centrals.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, central.subarray(2), named);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfCentralDirectory, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** What the two headers of a file have in common: version, UTF-8 names, deflated, date, sum and sizes. */
function sharedHeader(content: Uint8Array, data: Uint8Array, name: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(0x0021_0000, 6);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}
