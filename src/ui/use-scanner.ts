import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  closeCamera,
  frameOf,
  hasTorch,
  openCamera,
  switchTorch,
  type CameraProblem,
  type Frame,
} from './camera.ts';

type Scanning =
  | { state: 'idle' }
  | { state: 'starting' }
  | { state: 'searching'; stream: MediaStream }
  | { state: 'found' }
  | { state: 'failed'; problem: CameraProblem };

/** At most five pictures are looked at in a second. */
const frameEveryMs = 200;

/**
 * Looks for a QR code in the camera's picture from `start` until one is found, or nobody sees the page any more.
 *
 * @param readCode - the text of a code in a picture; null where none is seen
 * @param onFound - answers `more` where a further code is to be looked for
 */
export function useScanner(
  readCode: (frame: Frame) => Promise<string | null>,
  onFound: (text: string) => unknown,
) {
  const [scanning, setScanning] = useState<Scanning>({ state: 'idle' });
  const [torch, setTorch] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const isOpen = useRef(true);
  const stream = scanning.state === 'searching' ? scanning.stream : null;

  const start = async () => {
    setScanning({ state: 'starting' });
    const opened = await openCamera();
    if (typeof opened === 'string') setScanning({ state: 'failed', problem: opened });
    else if (isOpen.current) setScanning({ state: 'searching', stream: opened });
    else closeCamera(opened);
  };
  const fail = useEffectEvent((problem: CameraProblem) => {
    setScanning({ state: 'failed', problem });
  });
  const find = useEffectEvent((text: string): boolean => {
    const isOver = onFound(text) !== 'more';
    if (isOver) setScanning({ state: 'found' });
    return isOver;
  });
  const codeIn = useEffectEvent((canvas: HTMLCanvasElement) => {
    const frame = video.current && frameOf(video.current, canvas);
    return frame ? readCode(frame) : Promise.resolve(null);
  });

  // A dialog that is closed while the browser still asks must not leave the camera on.
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  useEffect(() => {
    if (stream === null) return;
    const canvas = document.createElement('canvas');
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const element = video.current;
    if (element) {
      element.srcObject = stream;
      void element.play().catch(() => undefined);
    }
    const look = async () => {
      const text = await codeIn(canvas).catch(() => null);
      if (isOver) return;
      if (text === null || text === '' || !find(text)) timer = setTimeout(() => void look(), frameEveryMs);
    };
    const onLost = () => {
      fail('lost');
    };
    const onHidden = () => {
      if (document.hidden) setScanning({ state: 'idle' });
    };
    const tracks = stream.getVideoTracks();
    for (const track of tracks) track.addEventListener('ended', onLost);
    document.addEventListener('visibilitychange', onHidden);
    timer = setTimeout(() => void look(), frameEveryMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const track of tracks) track.removeEventListener('ended', onLost);
      document.removeEventListener('visibilitychange', onHidden);
      closeCamera(stream);
      setTorch(false);
    };
  }, [stream]);

  return {
    scanning,
    video,
    start,
    torch: stream !== null && hasTorch(stream) ? torch : null,
    setTorch: (on: boolean) => {
      setTorch(on);
      if (stream) void switchTorch(stream, on);
    },
  };
}
