/** What a recording may be, told by its first bytes and not by what its sender claims; `at`: where they stand. */
const CONTENTS = [
  { mediaType: 'video/mp4', at: 4, begins: ['66747970'] },
  { mediaType: 'video/webm', at: 0, begins: ['1a45dfa3'] },
  { mediaType: 'video/x-msvideo', at: 8, begins: ['41564920'] },
  { mediaType: 'audio/wav', at: 8, begins: ['57415645'] },
  { mediaType: 'audio/mpeg', at: 0, begins: ['494433', 'fffb', 'fff3', 'fff2', 'fffa'] },
  { mediaType: 'audio/aac', at: 0, begins: ['fff1', 'fff9'] },
  { mediaType: 'audio/ogg', at: 0, begins: ['4f676753'] },
  { mediaType: 'audio/flac', at: 0, begins: ['664c6143'] },
  { mediaType: 'video/x-ms-asf', at: 0, begins: ['3026b2758e66cf11'] },
] as const

/** How many first bytes are enough to tell. */
export const TELLING_BYTES = 16

/** What is taken, in words for a refusal. */
export const TAKEN_RECORDINGS = 'MP4, M4A, MOV, WebM, AVI, WMV, WMA, WAV, MP3, AAC, OGG or FLAC'

/** An M4A file is an MP4 without pictures; its brand says so. */
const SOUND_ONLY = '4d3441'

/**
 * The media type of a recording by its first bytes; null for what is none.
 *
 * @example recordingContentOf(Buffer.from('OggS')) //=> 'audio/ogg'
 */
export const recordingContentOf = (first: Buffer): string | null => {
  const hex = first.toString('hex')
  const found = CONTENTS.find(({ at, begins }) => begins.some((bytes) => hex.startsWith(bytes, at * 2)))
  if (found?.mediaType === 'video/mp4' && hex.startsWith(SOUND_ONLY, 16)) return 'audio/mp4'
  return found?.mediaType ?? null
}
