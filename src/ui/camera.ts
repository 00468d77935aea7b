/** A picture as rows of red, green, blue and opacity. */
export type Frame = Pick<ImageData, 'width' | 'height' | 'data'>;

/** Why there is no picture from a camera. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'lost';

/** True where a page can ask for a camera at all: a browser that has the interface, on a secure page. */
export const canAskForCamera = (): boolean =>
  typeof navigator === 'object' &&
  (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia !== undefined;

/** Asks for the camera at the back, as the person wants to show something to it. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    return problemOf(error);
  }
}

/** Media Capture and Streams, section 10.3 (`getUserMedia`). */
function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Large enough for a dense code that fills half of the picture, small enough to look at five times a second. */
const longestSide = 960;

/** The picture as it is now; null before the first one is there. */
export function frameOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): Frame | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA) return null;
  const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}

// Image Capture names it; TypeScript's own types do not.
type Torch = { torch?: boolean };

export const hasTorch = (stream: MediaStream): boolean => {
  const [track] = stream.getVideoTracks();
  return (track?.getCapabilities() as Torch | undefined)?.torch === true;
};

export async function switchTorch(stream: MediaStream, on: boolean): Promise<void> {
  const wish: MediaTrackConstraintSet & Torch = { torch: on };
  await stream
    .getVideoTracks()[0]
    ?.applyConstraints({ advanced: [wish] })
    .catch(() => undefined);
}
