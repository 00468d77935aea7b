import { drawPicture } from './draw-picture.ts';
import type { ElmContent, ElmOrganisation } from './elm-3.ts';
import * as eu from './elm-vocabulary.ts';
import { sampleKey } from './throw-away-keys.ts';

const portugal = ['PRT', 'Portugal'] as const;
const finland = ['FIN', 'Finland'] as const;
const kingdom = ['GBR', 'United Kingdom'] as const;

const sampleAgency: ElmOrganisation = {
  id: 'urn:epass:org:agency',
  legalName: { en: 'Sample Quality Agency' },
  country: portugal,
  homepage: 'https://sample-agency.example',
};

/** Sealed by a service for the university that awards it, with everything the European standard asks for. */
export const lifeCycle: ElmContent = {
  number: 3,
  title: { pt: 'Avaliação do Ciclo de Vida de Edifícios', en: 'Life-Cycle Assessment of Buildings' },
  description: {
    pt: 'Do projeto à demolição: quanto custa um edifício ao clima.',
    en: 'From the first sketch to the last brick: what a building costs the climate.',
  },
  issuer: {
    id: 'urn:epass:org:service',
    legalName: {
      pt: 'Serviço de Credenciais de Exemplo (Sample)',
    },
    country: portugal,
    homepage: 'https://credenciais.example',
    vat: 'PT000000000',
  },
  awardingBody: {
    id: 'urn:epass:org:university',
    legalName: { pt: 'Universidade Exemplo do Tejo (Sample)', en: 'Sample University of the Tagus' },
    country: portugal,
    homepage: 'https://universidade-tejo.example',
  },
  awardedOn: '2026-01-30',
  language: ['POR', 'Portuguese'],
  learner: { dateOfBirth: '2000-01-01T00:00:00Z' },
  outcomes: [
    {
      title: {
        pt: 'Comparar o ciclo de vida de dois projetos com dados abertos.',
        en: 'Compare the life cycles of two designs with open data.',
      },
      skills: [eu.escoSkill('57231a22-4da7-49c8-97b8-75672feadf1e', 'manage quantitative data')],
    },
    {
      title: {
        pt: 'Explicar a incerteza de um resultado a quem decide.',
        en: 'Explain the uncertainty of a result to those who decide.',
      },
      skills: [
        eu.escoSkill('5cd1930c-278d-4929-b413-27352f5b3687', 'deal with uncertainty'),
        eu.escoSkill('609a8ac1-9d29-4237-9886-596dbbe7ca8a', 'address an audience'),
      ],
    },
    {
      title: {
        pt: 'Escolher materiais pelo seu efeito ao longo de sessenta anos.',
        en: 'Choose materials by their effect over sixty years.',
      },
      skills: [
        eu.escoSkill(
          'a992f345-7c06-4982-8fc9-5fab55e316af',
          'follow environmentally-sustainable work practices',
        ),
      ],
    },
  ],
  credit: { framework: eu.ects, point: '12' },
  volumeOfLearning: 'PT336H',
  levels: { eqfLevel: eu.eqfLevel(7), nqfLevel: [eu.nationalLevel('c_0fe2b814', 'QNQ Level 7')] },
  field: eu.field('0732', 'Building and civil engineering'),
  setting: eu.formalLearning,
  mode: eu.blended,
  activity: {
    title: { pt: 'Aulas e estúdio', en: 'Lectures and studio' },
    dcType: eu.classroom,
    start: '2025-09-15',
    end: '2026-01-16',
  },
  assessment: {
    title: { pt: 'Projeto com defesa', en: 'Project with defence' },
    dcType: eu.projectWork,
    supervision: eu.supervised,
    grade: {
      value: { pt: '17', en: '17' },
      scale: { pt: 'Escala portuguesa', en: 'Portuguese scale' },
      scaleDescription: { pt: 'De 0 a 20; aprova-se com 10.', en: 'From 0 to 20; 10 is the pass mark.' },
    },
  },
  assurance: {
    title: {
      pt: 'Programa avaliado pela agência de exemplo',
      en: 'Programme reviewed by the Sample Quality Agency',
    },
    agent: sampleAgency,
  },
  entryRequirement: {
    pt: 'Licenciatura em engenharia ou arquitetura.',
    en: 'A first degree in engineering or architecture.',
  },
  entitlesTo: {
    pt: 'Conta para o mestrado de exemplo em construção sustentável',
    en: 'Counts toward the sample master in sustainable construction',
  },
  picture: drawPicture(),
};

export const circularKey = sampleKey('sample-penwith');

/** In the credits of its own country: the framework says so, and nothing here is ECTS. */
export const circularMaterials: ElmContent = {
  number: 5,
  title: { en: 'Circular Construction Materials' },
  description: { en: 'Taking a building apart so that the next one can be made of it.' },
  issuer: {
    id: circularKey.did,
    legalName: { en: 'Sample University of Penwith' },
    country: kingdom,
    homepage: 'https://sample-penwith.example',
  },
  awardingBody: {
    id: circularKey.did,
    legalName: { en: 'Sample University of Penwith' },
    country: kingdom,
    homepage: 'https://sample-penwith.example',
  },
  awardedOn: '2026-05-12',
  language: ['ENG', 'English'],
  outcomes: [
    {
      title: { en: 'Survey a building for parts that can be used again.' },
      skills: [eu.escoSkill('ab75d510-ac75-482d-b671-bb3bad741f07', 'carry out work-related measurements')],
    },
    { title: { en: 'Write a contract that makes reuse the easy way.' } },
  ],
  credit: {
    framework: eu.ownTerm('urn:epass:concept:uk-credit', 'UK-CATS', 'UK credit (CATS)'),
    point: '15',
  },
  volumeOfLearning: 'PT150H',
  levels: { eqfLevel: eu.eqfLevel(7), nqfLevel: [eu.nationalLevel('c_3a94d1b4', 'RQF Level 7')] },
  field: eu.field('0732', 'Building and civil engineering'),
  setting: eu.formalLearning,
  mode: eu.onSite,
  activity: {
    title: { en: 'Seminar and site visits' },
    dcType: eu.classroom,
    start: '2026-01-19',
    end: '2026-04-24',
  },
  assessment: {
    title: { en: 'Deconstruction plan' },
    dcType: eu.projectWork,
    supervision: eu.supervised,
    grade: {
      value: { en: '64' },
      scale: { en: 'UK marks' },
      scaleDescription: { en: 'From 0 to 100; 50 is the pass mark.' },
    },
  },
  assurance: {
    title: { en: 'Programme reviewed by the Sample Quality Agency' },
    agent: sampleAgency,
  },
  entryRequirement: { en: 'A first degree, or three years of work on site.' },
};

const openSchool: ElmOrganisation = {
  id: 'urn:epass:org:school',
  legalName: { fi: 'Esimerkki Avoin rakennuskoulu (Sample)', en: 'Sample Open Building School' },
  country: finland,
  homepage: 'https://rakennuskoulu.example',
};

/** As an issuer builds it before sealing: nobody has signed it. */
export const energyAudit: ElmContent = {
  number: 11,
  title: { en: 'Energy Audit Basics', fi: 'Energiakatselmuksen perusteet' },
  description: { en: 'Walking through a house with a thermal camera and coming out with a list.' },
  issuer: openSchool,
  awardingBody: openSchool,
  awardedOn: '2025-10-15',
  language: ['ENG', 'English'],
  outcomes: [
    {
      title: { en: 'Find the three largest losses of a small house and what each would save.' },
      skills: [eu.escoSkill('19ba11f3-9c99-41fd-a7c9-f77e6a026186', 'carry out work-related calculations')],
    },
  ],
  credit: { framework: eu.ects, point: '3' },
  volumeOfLearning: 'PT81H',
  levels: { eqfLevel: eu.eqfLevel(6), nqfLevel: [eu.nationalLevel('c_8a7da315', 'FiNQF Level 6')] },
  field: eu.field('0713', 'Electricity and energy'),
  setting: eu.nonFormalLearning,
  mode: eu.online,
  activity: {
    title: { en: 'Online course' },
    dcType: eu.classroom,
    start: '2025-08-25',
    end: '2025-10-10',
  },
  assessment: { title: { en: 'Final quiz' }, dcType: eu.quiz, supervision: eu.unsupervised },
};
