import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { OfficerLine } from './officer-line.tsx';
import { proofFacts } from './proof-facts.ts';
import { hashCommands, signatureCommand } from './tool-commands.ts';

/** How a document is secured, and the way to the same answers with tools that have nothing to do with this page. */
export function CheckElsewhere({ documentText }: { documentText: string }): ReactNode {
  const { t } = useText();
  const proof = proofFacts(documentText);
  const command = signatureCommand(proof);
  return (
    <>
      <OfficerLine label={t('employer.officer.proof')}>
        {t(`employer.officer.proof.${proof.kind}`)}
        <Codes label={t('employer.officer.proof.suite')} values={proof.suites} />
        <Codes label={t('employer.officer.proof.key')} values={proof.keys} />
        <Codes label={t('employer.officer.proof.list')} values={proof.lists} />
      </OfficerLine>
      <OfficerLine label={t('employer.officer.steps')}>
        <ol className="list-decimal space-y-1 ps-5">
          <li>
            {t('employer.officer.step.save')}
            <Commands commands={hashCommands} />
          </li>
          <li>
            {t(`employer.officer.step.tool.${proof.kind}`)}
            {command !== null && <Commands commands={[command]} />}
          </li>
          {proof.lists.length > 0 && <li>{t('employer.officer.step.list')}</li>}
          {proof.kind !== 'unsigned' && <li>{t('employer.officer.step.key')}</li>}
        </ol>
      </OfficerLine>
    </>
  );
}

function Commands({ commands }: { commands: readonly string[] }): ReactNode {
  return commands.map((command) => (
    <code key={command} className="block text-xs break-words text-ink-2" translate="no">
      {command}
    </code>
  ));
}

function Codes({ label, values }: { label: string; values: readonly string[] }): ReactNode {
  if (values.length === 0) return null;
  return (
    <span className="block">
      <span className="text-ink-2">{label}</span>{' '}
      <code className="text-xs break-all">{values.join(' · ')}</code>
    </span>
  );
}
