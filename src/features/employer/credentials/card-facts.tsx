import type { ReactNode } from 'react';
import type { Credential, Term } from '#src/domain/credential/credential.ts';
import { pickLanguage, type ShownText } from '#src/domain/credential/pick-language.ts';
import { levelName, shownLearner, type ShownLearner } from '#src/domain/credential/shown-names.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { RawValue } from '#src/ui/raw-value.tsx';
import { IssuerText } from '#src/ui/voices.tsx';

function Fact(props: {
  label: string;
  value: ShownText | null;
  /** A second line, smaller: what belongs to the first. */
  more?: readonly ShownText[];
  /** A sign for machines that the value's words stand for. */
  raw?: string;
  attributed: boolean;
}): ReactNode {
  const { t } = useText();
  const said = [...(props.value ? [props.value] : []), ...(props.more ?? [])];
  // Documents say the same more than once, in one field for people and in one for machines.
  const [first, ...others] = said.filter(
    ({ text }, index) => said.findIndex((other) => other.text === text) === index,
  );
  if (!first) return null;
  return (
    <div className="pe-4">
      <dt className="text-sm text-ink-2">{props.label}</dt>
      <dd className="text-base leading-[1.3] break-words">
        <IssuerText lang={first.lang} attributed={props.attributed}>
          {first.text}
        </IssuerText>
        {others.map(({ text, lang }, index) => (
          <small key={index} lang={lang ?? undefined} className="block text-sm leading-[1.35] text-ink-2">
            {text}
          </small>
        ))}
        {props.raw !== undefined && <RawValue label={t('app.rawValue')} value={props.raw} />}
      </dd>
    </div>
  );
}

function recipientFact(recipient: ShownLearner, { t }: Text) {
  const label = t('employer.card.learner');
  const words = (text: string): ShownText => ({ text, lang: null });
  switch (recipient.kind) {
    case 'name':
    case 'email':
      return { label, value: words(recipient.text), more: [] };
    case 'hidden':
      return { label, value: words(t('app.learner.hidden')), more: [], attributed: false };
    case 'identifier':
      return {
        label,
        value: words(t('app.learner.identifier')),
        more: [],
        raw: recipient.raw,
        attributed: false,
      };
  }
}

/** What the issuer states at a glance: recipient, size, level, assessment, grade. What is not stated is left out. */
export function CardFacts({
  credential,
  attributed,
}: {
  credential: Credential;
  attributed: boolean;
}): ReactNode {
  const text = useText();
  const { t, number, language } = text;
  const plain = (words: string): ShownText => ({ text: words, lang: null });
  const words = ({ value }: Stated<Term>) => pickLanguage(value.text, [language]);
  const { learner, credits, workloadHours, levels, assessments, supervision, grade } = credential;
  const [firstCredit, ...moreCredits] = credits.map(({ value }) => plain(amountWords(text, value)));
  const hours = workloadHours
    ? [plain(t('employer.card.hours', { hours: number(workloadHours.value) }))]
    : [];
  const eqf = levels.find(({ value }) => value.scheme === 'EQF');
  const others = levels.filter((level) => level !== eqf).map(({ value }) => levelName(value, language));
  const assessed = assessments.flatMap(({ value }) => {
    const shown = value.type?.text ?? value.title;
    return shown ? [pickLanguage(shown, [language])] : [];
  });
  const scale = grade?.value.scale ? [pickLanguage(grade.value.scale, [language])] : [];
  const recipient = learner && shownLearner(learner.value);
  const facts = [
    ...(recipient ? [recipientFact(recipient, text)] : []),
    { label: t('employer.card.workload'), value: firstCredit ?? null, more: [...moreCredits, ...hours] },
    {
      label: t('employer.card.level'),
      value: eqf ? levelName(eqf.value, language) : null,
      more: others,
    },
    {
      label: t('employer.card.assessed'),
      value: assessed[0] ?? null,
      more: [...assessed.slice(1), ...supervision.map(words)],
    },
    { label: t('employer.card.grade'), value: grade ? plain(grade.value.value) : null, more: scale },
  ].filter(({ value, more }) => value !== null || more.length > 0);
  if (facts.length === 0) return null;
  return (
    <dl className="mt-[1.1rem] grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-y-2.5 border-t border-line pt-3 max-sm:grid-cols-2">
      {facts.map((fact) => (
        <Fact key={fact.label} attributed={attributed} {...fact} />
      ))}
    </dl>
  );
}
