import { useState, type ReactNode } from 'react';
import { choosePart } from '#src/domain/portfolio/credential-parts.ts';
import type { ExtractKey } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { partName } from './part-words.ts';
import type { ListedEntry } from './use-listed-entries.ts';

type Answers = {
  onParts: (ids: readonly string[]) => void;
  onFacts: (keys: readonly ExtractKey[]) => void;
  onClose: () => void;
};

/** Field by field, what of one credential leaves the device. */
export function FieldsDialog(
  props: Answers & { listed: ListedEntry; title: string; what: 'parts' | 'extract' },
): ReactNode {
  const { t } = useText();
  return (
    <Dialog
      open
      title={t(`share.fields.${props.what}.title`, { title: props.title })}
      onClose={props.onClose}
    >
      {props.what === 'parts' ? <Parts {...props} /> : <Facts {...props} />}
    </Dialog>
  );
}

function Parts({ listed, onParts, onClose }: Answers & { listed: ListedEntry }): ReactNode {
  const text = useText();
  const { t } = text;
  const { parts = [], always = [] } = listed.parts ?? {};
  const [chosen, setChosen] = useState(listed.chosenParts);
  return (
    <Form
      onSubmit={() => {
        onParts(chosen);
      }}
      onClose={onClose}
      lead={t('share.fields.parts.lead')}
    >
      {parts.map((part) => (
        <li key={part.id} className="border-b border-line last:border-b-0">
          <Field
            name={partName(text, part)}
            value={part.value}
            raw={part.path.join(' / ')}
            checked={chosen.includes(part.id)}
            onChange={(on) => {
              setChosen(choosePart(parts, chosen, part.id, on));
            }}
          />
        </li>
      ))}
      {always.length > 0 && (
        <li className="py-2 text-sm text-ink-2">
          {t('share.fields.always', {
            names: text.list(always.map((part) => partName(text, part))),
          })}
        </li>
      )}
    </Form>
  );
}

function Facts({ listed, onFacts, onClose }: Answers & { listed: ListedEntry }): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly ExtractKey[]>(listed.chosenFacts);
  return (
    <Form
      onSubmit={() => {
        onFacts(chosen);
      }}
      onClose={onClose}
      lead={t('share.fields.extract.lead')}
    >
      {listed.facts.map(({ key, value }) => (
        <li key={key} className="border-b border-line last:border-b-0">
          <Field
            name={t(`extract.${key}`)}
            value={value}
            checked={chosen.includes(key)}
            onChange={(on) => {
              setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key));
            }}
          />
        </li>
      ))}
    </Form>
  );
}

function Form(props: {
  lead: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useText();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <p className="text-sm text-ink-2">{props.lead}</p>
      <ul className="mt-3 max-h-[55vh] overflow-auto border-y border-line p-1">{props.children}</ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {t('share.fields.save')}
        </Button>
        <Button onClick={props.onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function Field(props: {
  name: string;
  value: string;
  /** The name in the document, for those who know it. */
  raw?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <>
      <Checkbox
        checked={props.checked}
        onChange={(event) => {
          props.onChange(event.currentTarget.checked);
        }}
        label={
          <span className="block py-1.5 leading-snug">
            {props.name}
            <span className="line-clamp-3 block text-sm break-words whitespace-pre-line text-ink-2">
              {props.value}
            </span>
          </span>
        }
      />
      {props.raw !== undefined && (
        <details className="ms-8 pb-1.5 text-xs text-ink-2">
          <summary className="min-h-6 cursor-pointer">{t('share.fields.raw')}</summary>
          <code className="break-all">{props.raw}</code>
        </details>
      )}
    </>
  );
}
