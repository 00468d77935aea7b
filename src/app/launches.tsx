import type { ReactNode } from 'react';
import { LaunchedFiles } from '#src/features/import/launched-files.tsx';
import { sharedPath, takeSharedFiles } from '#src/service-worker/shared-files.ts';

type LaunchQueue = {
  setConsumer: (consumer: (launch: { files?: readonly { getFile: () => Promise<File> }[] }) => void) => void;
};

const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;

const wasShared = (): boolean => new URLSearchParams(location.search).has(sharedPath);

/** Files opened with the installed app, and those that another app shared with it. */
function listenForLaunches(onFiles: (files: readonly File[]) => void): void {
  queue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(onFiles);
  });
  if (wasShared()) void takeSharedFiles().then(onFiles);
}

/** Takes what Cairn is opened with to the review. */
export const Launches = (): ReactNode => <LaunchedFiles listen={listenForLaunches} />;
