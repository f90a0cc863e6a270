/** First bytes of small pictures, and of files that only pretend to be some. */
export const bytes = {
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  jpeg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  webp: Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8L', 'latin1'),
  gif: Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  html: Buffer.from('<!DOCTYPE html><title>Just a moment...</title>'),
  bmp: Buffer.from('BM6\x00\x00\x00', 'latin1'),
  wave: Buffer.from('RIFF\x1a\x00\x00\x00WAVEfmt ', 'latin1'),
}
