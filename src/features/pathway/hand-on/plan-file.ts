import type { PathwayFile } from '#src/domain/pathway/file/pathway-file.ts';
import { writePathwayFile, type PathwayFileChoices } from '#src/domain/pathway/file/write-pathway-file.ts';
import type { OwnTemplate, Pathway, RecognitionDecision } from '#src/domain/wallet/records.ts';

/** A plan as a file's text. A template of the learner's own goes along, because nobody else has it. */
export function planFile(
  pathway: Pathway,
  decisions: readonly RecognitionDecision[],
  ownTemplates: readonly OwnTemplate[],
  choices: PathwayFileChoices,
): string {
  const file: PathwayFile = {
    template: ownTemplates.find(({ id }) => id === pathway.templateId)?.json ?? pathway.templateId,
    name: pathway.name,
    planned: pathway.planned,
    decisions: decisions.filter(({ pathwayId }) => pathwayId === pathway.id),
    pins: pathway.pins,
    answers: pathway.answers,
    regimeIds: pathway.regimeIds,
    overrides: pathway.overrides,
    confirmed: pathway.confirmed,
    ownInstitutionIssuers: pathway.ownInstitutionIssuers,
  };
  return writePathwayFile(file, choices);
}
