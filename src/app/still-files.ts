/** Px of the picture to one of the drawing, so that it stays sharp on a large screen. */
const SCALE = 2;

/** Draws a self-contained SVG as a PNG. Rejects where the browser cannot: too large, or no canvas allowed. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (!context || !blob) throw new Error('The canvas gave no picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The file's name: which trial, which step. */
export const stillName = (scenario: string, step: string, kind: 'svg' | 'png'): string =>
  `token-trials-${scenario}-${step}.${kind}`;

/** Hands content to the browser as a file of that name. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
