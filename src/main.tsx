import { messages } from './i18n/locales/en/app.json?lingui';
console.log(messages);
