import { useEffect, useEffectEvent } from 'react';
import { handedFiles } from './handed-files.ts';
import { useHandOver } from './use-import-session.ts';

/** Hands over what the system or another app opened Cairn with; `listen` calls back with it, once each time. */
export function LaunchedFiles(props: { listen: (onFiles: (files: readonly File[]) => void) => void }): null {
  const handOver = useHandOver();
  const onFiles = useEffectEvent((files: readonly File[]) => {
    handOver(handedFiles(files));
  });
  const listen = useEffectEvent(props.listen);
  useEffect(() => {
    listen((files) => {
      onFiles(files);
    });
  }, []);
  return null;
}
