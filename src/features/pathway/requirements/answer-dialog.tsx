import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { categoriesOf, originsOf } from '#src/domain/qualification/asked-of-items.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { ItemAnswer } from '#src/domain/wallet/records.ts';
import { tagName } from '#src/i18n/tag-name.ts';
import { useText } from '#src/i18n/text.tsx';
import { FormEnd } from '#src/ui/form-end.tsx';
import { RadioGroup } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

type Props = {
  missing: MissingDatum;
  title: string;
  template: QualificationTemplate;
  /** What the device could not do, told beside the buttons. */
  trouble: string | null;
  onSave: (answer: ItemAnswer) => void;
  onClose: () => void;
};

/** Asks what the rules of this qualification want to know of one item and no document states. */
export function AnswerDialog(props: Props): ReactNode {
  const { t } = useText();
  return (
    <Dialog open title={t('pathway.answer.title', { title: props.title })} onClose={props.onClose}>
      <p className="-mt-2 mb-4 text-sm text-ink-2">{t('pathway.answer.lead')}</p>
      <AnswerForm {...props} />
    </Dialog>
  );
}

/** The questions that are answered by yes or no, and where the answer is kept. */
const memberFor = {
  kind: 'isThesis',
  grade: 'gradeReached',
  assurance: 'assured',
  reuse: 'usedElsewhere',
} as const;

const isYesOrNo = (datum: MissingDatum['datum']): datum is keyof typeof memberFor =>
  Object.hasOwn(memberFor, datum);

const namedOrigins = [
  'own',
  'external',
  'non-higher-education',
  'school',
  'experiential',
  'non-official',
] as const;

/** Origins that templates share have a name; any other is shown in the template's own word. */
const isNamedOrigin = (origin: string): origin is (typeof namedOrigins)[number] =>
  (namedOrigins as readonly string[]).includes(origin);

type Question = { name: string; legend: string; options: { value: string; label: string }[] };

function AnswerForm({ missing, template, trouble, onSave, onClose }: Props): ReactNode {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [incomplete, setIncomplete] = useState(false);
  const yesOrNo = [
    { value: 'yes', label: t('pathway.answer.yes') },
    { value: 'no', label: t('pathway.answer.no') },
  ];
  const categories = categoriesOf(template);
  const questions: Question[] =
    missing.datum === 'origin'
      ? [
          {
            name: 'origin',
            legend: t('pathway.answer.origin'),
            options: originsOf(template).map((origin) => ({
              value: origin,
              label: isNamedOrigin(origin) ? t(`pathway.answer.origin.${origin}`) : origin,
            })),
          },
        ]
      : isYesOrNo(missing.datum)
        ? [{ name: 'answer', legend: t(`pathway.answer.${missing.datum}`), options: yesOrNo }]
        : categories.map((tag) => ({
            name: tag,
            legend: t('pathway.answer.category', { tag: tagName(t, tag) }),
            options: yesOrNo,
          }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const open = questions.find(({ name }) => chosen[name] === undefined);
    flushSync(() => {
      setIncomplete(open !== undefined);
    });
    if (open) {
      form.current?.querySelector<HTMLElement>(`input[name="${CSS.escape(open.name)}"]`)?.focus();
      return;
    }
    const itemId = missing.candidateId;
    if (missing.datum === 'origin') onSave({ itemId, origin: chosen['origin'] ?? 'external' });
    else if (isYesOrNo(missing.datum)) {
      onSave({ itemId, [memberFor[missing.datum]]: chosen['answer'] === 'yes' });
    } else onSave({ itemId, tags: categories.filter((tag) => chosen[tag] === 'yes') });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {questions.map(({ name, legend, options }) => (
        <RadioGroup
          key={name}
          name={name}
          legend={legend}
          value={chosen[name] ?? null}
          options={options}
          error={incomplete && chosen[name] === undefined ? t('pathway.answer.choose') : undefined}
          onChange={(value) => {
            setChosen({ ...chosen, [name]: value });
          }}
        />
      ))}
      <FormEnd trouble={trouble} save={t('app.save')} cancel={t('app.cancel')} onCancel={onClose} />
    </form>
  );
}
