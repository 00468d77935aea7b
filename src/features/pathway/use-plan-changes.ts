import { useMemo, useState } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { issuerKeyOf } from '#src/domain/pathway/candidates/own-issuer.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import {
  pin,
  place,
  withAnswer,
  withModule,
  withOwnIssuer,
  withoutModule,
} from '#src/domain/pathway/edit/plan-changes.ts';
import { placementsFor } from '#src/domain/pathway/edit/placements-for.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { EntryId, ItemAnswer, Pathway, PlannedModule } from '#src/domain/wallet/records.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useEntries } from '#src/queries/wallet-queries.ts';
import type { Plan } from './plan-context.tsx';
import { useRecordChange } from './use-record-change.ts';

/** What is being asked: about a module to add (`null`) or change, or what rules lack of an item. */
export type PlanDialog =
  | {
      kind: 'module';
      module: PlannedModule | null;
      /** The group it was asked for. */
      groupId: string | null;
      /** What a rule lacks of it; null where nothing in particular was asked. */
      datum: MissingDatum['datum'] | null;
    }
  | { kind: 'answer'; missing: MissingDatum; title: string };

/** The item placed last; `turn` tells two placements of one item apart. */
export type LastPlaced = { itemId: string; turn: number } | null;

const itemOf = (view: PathwayView, itemId: string): CountedItem | undefined =>
  view.groups.flatMap((group) => group.items).find((item) => item.id === itemId);

/** "Moved to CAS modules. 10 of 12 ECTS counted, 2 surplus." */
function movedTo({ t, credits }: Text, view: PathwayView, itemId: string): string {
  const item = itemOf(view, itemId);
  if (!item) return t('stack.done.notPlaced');
  return t('stack.done.moved', {
    group: view.groups.find((group) => group.id === item.groupId)?.name ?? '',
    counted: credits(item.countedHundredths),
    offered: credits(item.offeredHundredths),
    unit: unitName(t, view.unit),
    surplus: item.surplusHundredths / 100,
  });
}

/** The plan of one pathway, with its changes: each is saved, said aloud and can be undone. */
export function usePlanChanges(
  pathway: Pathway,
  view: PathwayView,
  judge: (pathway: Pathway) => PathwayView,
  metByAssumption: ReadonlySet<string>,
  onRecordDecision: (entryIds: readonly EntryId[], kind?: 'request') => void,
): {
  plan: Plan;
  dialog: PlanDialog | null;
  closeDialog: () => void;
  saveModule: (module: PlannedModule) => void;
  saveAnswer: (answer: ItemAnswer) => void;
  removeModule: (module: PlannedModule) => void;
  lastPlaced: LastPlaced;
  trouble: string | null;
} {
  const text = useText();
  const { change, trouble } = useRecordChange();
  const entries = useEntries();
  const [dialog, setDialog] = useState<PlanDialog | null>(null);
  const [lastPlaced, setLastPlaced] = useState<LastPlaced>(null);

  return useMemo(() => {
    const { t } = text;
    // An answer that is as good as this one moves nothing that the learner has seen in its place.
    const lastPlacement = view.groups.flatMap(({ id, items }) =>
      items.map((item) => ({ itemId: item.id, groupId: id })),
    );
    const settled = (next: Pathway): Pathway => ({ ...next, lastPlacement });
    const save = (next: Pathway, done: string): Promise<boolean> =>
      change({ pathways: new Map([[next.id, settled(next)]]) }, done);
    const put = (itemId: string, groupId: string | null) => {
      const next = place(pathway, itemId, groupId);
      setLastPlaced((last) => ({ itemId, turn: (last?.turn ?? 0) + 1 }));
      void save(next, movedTo(text, judge(settled(next)), itemId));
    };
    const moduleOf = (id: string) => pathway.planned.find((module) => module.id === id);
    const removeModule = (module: PlannedModule) => {
      void save(withoutModule(pathway, module.id), t('stack.done.removed', { title: module.title })).then(
        (saved) => {
          if (saved) setDialog(null);
        },
      );
    };
    const plan: Plan = {
      pathway,
      view,
      metByAssumption,
      placements: (itemId) => placementsFor(pathway, itemId, judge),
      move: put,
      release: (itemId) => {
        put(itemId, null);
      },
      takeOut: (itemId) => {
        const module = moduleOf(itemId);
        if (module) removeModule(module);
        else void save(pin(pathway, itemId, null), t('stack.done.out'));
      },
      putBack: (itemId) => {
        put(itemId, null);
      },
      issuerOf: (itemId) => {
        const credential = entries.find((entry) => entry.id === itemId)?.credential;
        const key = credential ? issuerKeyOf(credential) : '';
        if (!credential || key === '') return null;
        const name = pickLanguage(credential.issuer.value.name ?? {}, [text.language]).text || key;
        return { key, name, own: pathway.ownInstitutionIssuers.includes(key) };
      },
      setOwnIssuer: ({ key, name, own }) => {
        const next = withOwnIssuer(pathway, key, own);
        const recognised = judge(settled(next)).totals.recognised;
        void save(
          next,
          t(own ? 'stack.done.own' : 'stack.done.notOwn', {
            issuer: name,
            recognised: text.credits(recognised),
            unit: unitName(t, view.unit),
          }),
        );
      },
      addModule: (groupId) => {
        setDialog({ kind: 'module', module: null, groupId, datum: null });
      },
      editModule: (moduleId, datum) => {
        setDialog({
          kind: 'module',
          module: moduleOf(moduleId) ?? null,
          groupId: null,
          datum: datum ?? null,
        });
      },
      ask: (missing) => {
        const title = itemOf(view, missing.candidateId)?.title ?? {};
        setDialog({ kind: 'answer', missing, title: pickLanguage(title, [text.language]).text });
      },
      recordDecision: onRecordDecision,
    };
    return {
      plan,
      dialog,
      closeDialog: () => {
        setDialog(null);
      },
      saveModule: (module: PlannedModule) => {
        const next = withModule(pathway, module);
        const item = itemOf(judge(settled(next)), module.id);
        setLastPlaced((last) => ({ itemId: module.id, turn: (last?.turn ?? 0) + 1 }));
        void save(
          next,
          t('stack.done.planned', {
            title: module.title,
            counted: text.credits(item?.countedHundredths ?? 0),
            unit: unitName(t, view.unit),
          }),
        ).then((saved) => {
          if (saved) setDialog(null);
        });
      },
      saveAnswer: (answer: ItemAnswer) => {
        void save(withAnswer(pathway, answer), t('stack.done.answered')).then((saved) => {
          if (saved) setDialog(null);
        });
      },
      removeModule,
      lastPlaced,
      trouble,
    };
  }, [
    text,
    change,
    entries,
    pathway,
    view,
    judge,
    metByAssumption,
    onRecordDecision,
    dialog,
    lastPlaced,
    trouble,
  ]);
}
