import type { PersonCondition } from '#src/domain/qualification/person-conditions.ts';
import type { Text } from '#src/i18n/text.tsx';

/** What a rule asks about the person: "admission to the MAS", "a binding registration for 1 module". */
export const conditionWords = ({ t }: Text, condition: PersonCondition): string =>
  condition.kind === 'admission'
    ? t('rule.condition.admission', { to: condition.to })
    : t('rule.condition.registered', { count: condition.modules });
