import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, FormatReading, Unwrapped } from '#src/domain/credential/format.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { StructureFault } from '#src/domain/credential/reading.ts';
import { ok } from '#src/domain/result.ts';
import { instantAt } from '../facts/dates.ts';
import { firstStated, statedAt, top, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';
import { faultAt, missing } from '../vc-data-model/structure-fault.ts';
import { leaf, nameOf } from '../xml/elements.ts';
import { securedXml } from '../xml/secured-xml.ts';
import { courseReader } from './course.ts';
import { child, children, issuerAt, learnerAt, textIn } from './parties.ts';

/**
 * EMREX ELMO: transcripts of records in XML. Every learning opportunity that a report lists at its top is a
 * credential, and what it consists of are its parts. Attachments (often a PDF of the transcript) are counted
 * and not opened.
 *
 * @see {@link https://github.com/emrex-eu/elmo-schemas}
 */
export const elmo: CredentialFormat = {
  id: 'elmo',
  read(unwrapped) {
    const document = top(unwrapped.document);
    const isElmo = unwrapped.envelope.kind === 'xml' && nameOf(document) === 'elmo';
    return isElmo ? readTranscript(unwrapped, document) : null;
  },
};

function readTranscript(unwrapped: Unwrapped, document: Place): ReturnType<CredentialFormat['read']> {
  const learner = learnerAt(child(document, 'learner'));
  const credentials = children(document, 'report').flatMap((report) => {
    const issuer = issuerAt(child(report, 'issuer'));
    const dates = [child(report, 'issueDate'), child(document, 'generatedDate')].map(leaf);
    const validFrom = firstStated(dates, instantAt);
    const read = courseReader(report, unwrapped.packaging);
    return children(report, 'learningOpportunitySpecification').map((course): Credential => {
      const facts = read(course);
      const party = issuer ?? statedAt(unnamedParty, report);
      return {
        ...nothingStated,
        ...facts,
        furtherInformation: [...facts.furtherInformation, ...attachmentsOf(report)],
        learner,
        issuer: party,
        awardingBody: issuer,
        issuerCountry: party.value.country === null ? null : { ...party, value: party.value.country },
        validFrom,
      };
    });
  });
  if (credentials.length === 0)
    return refuse('required-field-missing', { field: 'learningOpportunitySpecification' });
  if (
    credentials.length > limits.credentials ||
    credentials.length * unwrapped.text.length > limits.sharedCharacters
  ) {
    return refuse('too-many-values', { limit: limits.credentials });
  }
  const shared: Omit<FormatReading, 'credential'> = {
    secured: securedXml(unwrapped),
    structureFaults: [...unwrapped.faults, ...structureFaults(document)],
    documentText: unwrapped.text,
  };
  return ok(credentials.map((credential) => ({ ...shared, credential })));
}

/** By their titles: they are in the file and are not opened. */
function attachmentsOf(report: Place): Credential['furtherInformation'] {
  return children(report, 'attachment').flatMap((attachment) => {
    const title = textIn(attachment, 'title');
    return title === null ? [] : [statedAt(title, attachment)];
  });
}

/** What the schema requires and a reader misses most (schema.xsd of ELMO 1). */
function structureFaults(document: Place): StructureFault[] {
  const learner = child(document, 'learner');
  const reports = children(document, 'report');
  return [
    ...missing([child(document, 'generatedDate'), learner]),
    ...(learner.value === undefined
      ? []
      : missing([child(learner, 'givenNames'), child(learner, 'familyName')])),
    ...reports.flatMap((report) => missing([child(report, 'issuer')])),
    ...reports
      .flatMap((report) => children(report, 'learningOpportunitySpecification'))
      .filter((course) => children(course, 'title').length === 0)
      .map((course) => faultAt('field-missing', course)),
  ];
}
