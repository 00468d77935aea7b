/**
 * An ordinary Open Badges 3.0 credential about nobody, unsigned: two alignments, a grade, an address. Its
 * size and depth are those of the badges met in practice (about 2.5 kB, 60 statements).
 */
export function sampleBadge(number: number, issuerId: string) {
  const base = `https://issuer.example/achievements/${number}`;
  const alignment = (code: number) => ({
    type: ['Alignment'],
    targetCode: `skill-${code}`,
    targetName: `Sample skill ${code}`,
    targetFramework: 'Sample skills framework',
    targetType: 'ceasn:Competency',
    targetUrl: `https://skills.example/${number}/${code}`,
  });
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: issuerId,
      type: ['Profile'],
      name: 'Sample College',
      url: 'https://issuer.example',
      email: 'badges@issuer.example',
      address: {
        type: ['Address'],
        addressCountry: 'Sampleland',
        addressCountryCode: 'SI',
        addressLocality: 'Sampleton',
      },
      otherIdentifier: [
        { type: ['IdentifierEntry'], identifier: `SC-${number}`, identifierType: 'identifier' },
      ],
    },
    validFrom: '2026-01-15T09:00:00Z',
    validUntil: '2031-01-15T09:00:00Z',
    awardedDate: '2026-01-10T09:00:00Z',
    name: `Sample module ${number}`,
    credentialSubject: {
      id: 'urn:uuid:00000000-0000-4000-9000-000000000000',
      type: ['AchievementSubject'],
      activityStartDate: '2025-10-01T00:00:00Z',
      activityEndDate: '2025-12-20T00:00:00Z',
      creditsEarned: 3,
      achievement: {
        id: base,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: `Sample module ${number}`,
        description: 'What a learner of this sample module can do when it is over.',
        creditsAvailable: 3,
        criteria: { narrative: 'Hand in three pieces of work and defend one of them.' },
        alignment: [alignment(1), alignment(2)],
        resultDescription: [
          {
            id: `${base}/grade`,
            type: ['ResultDescription'],
            name: 'Grade',
            resultType: 'LetterGrade',
            valueMin: '1',
            valueMax: '10',
          },
        ],
        tag: ['sample', 'module'],
      },
      result: [{ type: ['Result'], resultDescription: `${base}/grade`, value: '8' }],
    },
  };
}
