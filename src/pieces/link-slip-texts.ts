import { plural } from '#kit/russian/plural.ts'

const letters = (count: number) => plural(count, ['письмо', 'письма', 'писем'])
const slipsOf = (count: number) => plural(count, ['листок', 'листка', 'листков'])

export const linkSlipTexts = {
  lead: (mailed: number, printed: number) =>
    [
      ...(mailed > 0 ? [`Уйдёт ${letters(mailed)}.`] : []),
      ...(printed > 0 ? [`Раздайте ${slipsOf(printed)}: на каждом ссылка одного человека.`] : []),
    ].join(' '),
  onlyHere:
    'Сейчас ссылки открываются только на этом компьютере: программа запущена без доступа из сети. Попросите администратора открыть доступ из сети школы.',
  wanted: 'Напечатать листки для всех, и для тех, у кого есть почта',
  mailWaits: 'Почта не настроена: письма будут ждать в разделе «Письма»',
  print: 'Печать листков: Ctrl + P',
  shown: 'Эта страница больше не откроется. Если листок потеряется, сделайте новый: будет новая ссылка.',
  code: (base: string) => `Если код не читается, откройте ${base}/sign-in и введите`,
}
