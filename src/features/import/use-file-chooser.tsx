import { useRef, type ReactNode } from 'react';
import { handedFiles } from './handed-files.ts';
import type { HandedFile } from './import-snapshot.ts';

/** Opens the system's own chooser. Render `input` once, beside the control that calls `open`. */
export function useFileChooser(props: {
  folder?: boolean;
  onFiles: (files: readonly HandedFile[]) => void;
}): { open: () => void; input: ReactNode } {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-chooser={props.folder ? 'folder' : 'files'}
        {...(props.folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = handedFiles(event.target.files ?? []);
          // The same file can be chosen again after it was put away.
          event.target.value = '';
          props.onFiles(files);
        }}
      />
    ),
  };
}
