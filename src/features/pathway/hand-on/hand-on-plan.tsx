import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useDecisions, useOwnTemplates, usePathway } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { planFile } from './plan-file.ts';

/** Hands a plan on as a file or a link, without credentials, and with decisions and notes only if asked. */
export function HandOnPlan({ pathwayId, onClose }: { pathwayId: string; onClose: () => void }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { planLinks } = useServices();
  const pathway = usePathway(pathwayId);
  const decisions = useDecisions();
  const ownTemplates = useOwnTemplates();
  const [withDecisions, setWithDecisions] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState(false);
  if (!pathway) return null;
  const text = () => planFile(pathway, decisions, ownTemplates, { withDecisions, withNotes });
  const showLink = async () => {
    const fragment = (await planLinks()).encode(text());
    setTrouble(!fragment.ok);
    if (!fragment.ok) return;
    const made = `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${paths.sharedPlan}#${fragment.value}`;
    setLink(made);
    try {
      await navigator.clipboard.writeText(made);
      announce(t('handOn.copied'));
    } catch {
      // Where the browser does not allow it, the link stands there to be copied by hand.
    }
  };
  const choose = (set: (on: boolean) => void) => (event: { target: { checked: boolean } }) => {
    set(event.target.checked);
    // A link that was shown holds the earlier choice.
    setLink(null);
  };
  return (
    <Dialog open title={t('handOn.title')} onClose={onClose}>
      <p className="-mt-2 text-sm text-ink-2">{t('handOn.text')}</p>
      <div className="mt-3">
        <Checkbox
          label={t('handOn.withDecisions')}
          checked={withDecisions}
          onChange={choose(setWithDecisions)}
        />
        <Checkbox label={t('handOn.withNotes')} checked={withNotes} onChange={choose(setWithNotes)} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void showLink()}>
          {t('handOn.link')}
        </Button>
        <Button
          onClick={() => {
            saveFile(new TextEncoder().encode(text()), 'plan.cairn.json', 'application/json');
          }}
        >
          {t('handOn.file')}
        </Button>
      </div>
      {link !== null && (
        <p className="mt-3 text-sm">
          <label className="font-semibold" htmlFor="plan-link">
            {t('handOn.theLink')}
          </label>
          <input
            id="plan-link"
            readOnly
            value={link}
            className="mt-1 min-h-11 w-full rounded-ui border border-edge bg-paper px-3 text-ink"
            onFocus={(event) => {
              event.target.select();
            }}
          />
        </p>
      )}
      {trouble && (
        <p role="alert" className="mt-3 text-sm font-semibold text-bad">
          {t('handOn.tooLarge')}
        </p>
      )}
    </Dialog>
  );
}
