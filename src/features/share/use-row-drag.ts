import { useState, type DragEvent } from 'react';
import type { EntryId } from '#src/domain/wallet/records.ts';

export type RowDrag = {
  isOver: boolean;
  props: {
    draggable: boolean;
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
};

/** Drags rows of a list to other places, beside the buttons that do the same. Files dragged in are left alone. */
export function useRowDrag(
  onPlace: (id: EntryId, position: number) => void,
): (id: EntryId, position: number) => RowDrag {
  const [dragged, setDragged] = useState<EntryId | null>(null);
  const [over, setOver] = useState<EntryId | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (id, position) => ({
    isOver: over === id && dragged !== id,
    props: {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDragged(id);
      },
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(id);
      },
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        onPlace(dragged, position);
        end();
      },
      onDragEnd: end,
    },
  });
}
