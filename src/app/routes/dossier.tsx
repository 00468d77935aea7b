import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { MissingPathway } from '#src/features/pathway/pathway-page.tsx';
import { DossierPage } from '#src/features/recognition/dossier-page.tsx';
import { dossierParameter } from '#src/paths.ts';
import { useJudge } from '#src/queries/use-judge.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathway } from '#src/queries/wallet-queries.ts';

/** A request for a decision by the institution of one pathway. */
export function Component(): ReactNode {
  const { pathwayId = '' } = useParams();
  const [params] = useSearchParams();
  const pathway = usePathway(pathwayId);
  const { find } = useTemplates();
  const judge = useJudge();
  const template = pathway && find(pathway.templateId);
  return pathway && template ? (
    <DossierPage pathway={pathway} view={judge(template, pathway)} about={params.getAll(dossierParameter)} />
  ) : (
    <MissingPathway known={pathway !== null} />
  );
}
