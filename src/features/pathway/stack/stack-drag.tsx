import {
  createContext,
  useContext,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { Placement } from '#src/domain/pathway/edit/placements-for.ts';
import { useText } from '#src/i18n/text.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { noteOf } from '#src/features/pathway/group-choices.ts';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { columnBoxes, dropTargetAt, type DropTarget } from './stack-drop-target.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

/** What is dragged: a stone, or something that is not used. */
type Draggable = {
  id: string;
  title: LocalizedText;
  tier: Tier | 'left-out';
  eqf: number | null;
  /** The group it is in; null for what is not used. */
  groupId: string | null;
};

type StackDrag = {
  /** For `onPointerDown` of what can be dragged. A finger never drags. */
  press: (event: PointerEvent<HTMLElement>, item: Draggable) => void;
  draggedId: string | null;
  /** Groups that would take it. */
  allowed: ReadonlySet<string>;
  /** The group the pointer is on. */
  over: string | null;
  /** Goes on the element that holds the columns. */
  area: RefObject<HTMLDivElement | null>;
};

const DragContext = createContext<StackDrag | null>(null);

/** Null outside of a plan that can be changed. */
export const useStackDrag = (): StackDrag | null => useContext(DragContext);

const nobody: ReadonlySet<string> = new Set();

/** Lets stones be dragged onto groups and out of the stack. Everything it does, the menus do as well. */
export function StackDragArea({ children }: { children: ReactNode }): ReactNode {
  const text = useText();
  const plan = usePlan();
  const announce = useAnnounce();
  const area = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const begin = usePointerDrag();
  const [dragged, setDragged] = useState<Draggable | null>(null);
  const [placements, setPlacements] = useState<readonly Placement[]>([]);
  const [target, setTarget] = useState<DropTarget>({ kind: 'nowhere' });

  const value = useMemo((): StackDrag => {
    const press: StackDrag['press'] = (event, item) => {
      let weighed: readonly Placement[] | null = null;
      // Weighed after the first picture of the drag, and at the latest when it is let go.
      const weigh = () => (weighed ??= plan.placements(item.id));
      let weighing: ReturnType<typeof setTimeout> | undefined;
      const end = () => {
        clearTimeout(weighing);
        setDragged(null);
        setPlacements([]);
      };
      begin(event, {
        onStart: () => {
          setDragged(item);
          weighing = setTimeout(() => {
            setPlacements(weigh());
          }, 0);
        },
        onMove: (x, y) => {
          placeGhost(ghost.current, x, y);
          const next = dropTargetAt(x, y, columnBoxes(area.current));
          setTarget((old) => (sameTarget(old, next) ? old : next));
        },
        onCancel: end,
        onDrop: (x, y) => {
          end();
          const { kind, ...rest } = dropTargetAt(x, y, columnBoxes(area.current));
          if (kind === 'outside' && item.groupId !== null) plan.takeOut(item.id);
          if (!('groupId' in rest) || rest.groupId === item.groupId) return;
          const placement = weigh().find(({ groupId }) => groupId === rest.groupId);
          if (placement?.verdict === 'possible') plan.move(item.id, placement.groupId);
          else if (placement) announce(`${placement.groupName}: ${noteOf(text, placement)}`);
        },
      });
    };
    return {
      press,
      area,
      draggedId: dragged?.id ?? null,
      allowed: placements.length === 0 ? nobody : new Set(allowedBy(placements)),
      over: dragged && target.kind === 'group' ? target.groupId : null,
    };
  }, [begin, plan, announce, text, dragged, placements, target]);

  return (
    <DragContext value={value}>
      {children}
      {dragged && (
        <div ref={ghost} aria-hidden="true" className="stack-ghost">
          <div className="stone" data-state={dragged.tier} data-level={dragged.eqf ?? undefined}>
            <span dir="auto">{pickLanguage(dragged.title, [text.language]).text}</span>
          </div>
          <p>{hintOf(text.t, target, dragged, placements)}</p>
        </div>
      )}
    </DragContext>
  );
}

const allowedBy = (placements: readonly Placement[]): string[] =>
  placements.filter(({ verdict }) => verdict === 'possible').map(({ groupId }) => groupId);

const sameTarget = (one: DropTarget, other: DropTarget): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'group' || other.kind !== 'group' || one.groupId === other.groupId);

/** What letting go would do; empty where it would do nothing, and where a group answers with its reason. */
function hintOf(
  t: ReturnType<typeof useText>['t'],
  target: DropTarget,
  dragged: Draggable,
  placements: readonly Placement[],
): string {
  if (target.kind === 'outside') return dragged.groupId === null ? '' : t('stack.menu.out');
  if (target.kind === 'nowhere') return '';
  const placement = placements.find(({ groupId }) => groupId === target.groupId);
  return placement?.verdict === 'possible' ? t('stack.drag.to', { group: placement.groupName }) : '';
}

/** Below the pointer and to its right, above it where the window ends. */
function placeGhost(ghost: HTMLElement | null, x: number, y: number): void {
  const above = y > window.innerHeight - 110;
  const left = Math.min(x + 12, window.innerWidth - 250);
  if (!ghost) return;
  ghost.style.transform = `translate(${String(left)}px, ${String(above ? y - 80 : y + 12)}px)`;
}
