import type { NameForms, PersonFacts } from '#domain/documents/document-facts.ts'
import { type Cased, cases, type Gender } from '#kit/russian/case.ts'

/** Six words in the order of a textbook: «учитель учителя учителю учителя учителем учителе» by commas. */
export function cased(forms: string): Cased {
  const six = forms.split(', ')
  return Object.fromEntries(cases.map((one, at) => [one, six[at] ?? six[0]])) as Cased
}

/** «Белов Артём Сергеевич» with all forms written out by hand, part by part. */
export function name(surname: string, first: string, patronymic: string): NameForms {
  const [a, b, c] = [cased(surname), cased(first), cased(patronymic)]
  return Object.fromEntries(cases.map((one) => [one, [a[one], b[one], c[one]]])) as unknown as NameForms
}

const ova = (stem: string) => `${stem}а, ${stem}ой, ${stem}ой, ${stem}у, ${stem}ой, ${stem}ой`
const ov = (stem: string) => `${stem}, ${stem}а, ${stem}у, ${stem}а, ${stem}ым, ${stem}е`
const ovna = (stem: string) => `${stem}а, ${stem}ы, ${stem}е, ${stem}у, ${stem}ой, ${stem}е`
const ovich = (stem: string) => `${stem}, ${stem}а, ${stem}у, ${stem}а, ${stem}ем, ${stem}е`
const iya = (stem: string) => `${stem}я, ${stem}и, ${stem}и, ${stem}ю, ${stem}ей, ${stem}и`

export const names = {
  gromov: name(ov('Громов'), 'Алексей, Алексея, Алексею, Алексея, Алексеем, Алексее', ovich('Петрович')),
  sokolova: name(ova('Соколов'), 'Ирина, Ирины, Ирине, Ирину, Ириной, Ирине', ovna('Владимировн')),
  kuznetsova: name(ova('Кузнецов'), 'Марина, Марины, Марине, Марину, Мариной, Марине', ovna('Павловн')),
  belov: name(ov('Белов'), 'Артём, Артёма, Артёму, Артёма, Артёмом, Артёме', ovich('Сергеевич')),
  orekhova: name(ova('Орехов'), 'Татьяна, Татьяны, Татьяне, Татьяну, Татьяной, Татьяне', ovna('Ивановн')),
  panina: name(ova('Панин'), 'Юлия, Юлии, Юлии, Юлию, Юлией, Юлии', ovna('Семёновн')),
  lis: name('Лис', 'Анна, Анны, Анне, Анну, Анной, Анне', ovna('Олеговн')),
  hasanova: name(ova('Хасанов'), 'Лейла, Лейлы, Лейле, Лейлу, Лейлой, Лейле', ''),
  rybina: name(ova('Рыбин'), 'Елена, Елены, Елене, Елену, Еленой, Елене', ovna('Андреевн')),
  shevchenko: name('Шевченко', 'Олег, Олега, Олегу, Олега, Олегом, Олеге', ovich('Ильич')),
  dyomin: name(ov('Дёмин'), 'Павел, Павла, Павлу, Павла, Павлом, Павле', ovich('Юрьевич')),
  zhukova: name(ova('Жуков'), 'Вера, Веры, Вере, Веру, Верой, Вере', ovna('Львовн')),
  kim: name(
    'Ким, Кима, Киму, Кима, Кимом, Киме',
    'Денис, Дениса, Денису, Дениса, Денисом, Денисе',
    ovich('Робертович'),
  ),
  lebedeva: name(ova('Лебедев'), iya('Мари'), ovna('Игоревн')),
  orlov: name(ov('Орлов'), 'Никита, Никиты, Никите, Никиту, Никитой, Никите', ovich('Олегович')),
  sedykh: name('Седых', 'Ольга, Ольги, Ольге, Ольгу, Ольгой, Ольге', ovna('Николаевн')),
} as const

export const positions = {
  director: cased('директор, директора, директору, директора, директором, директоре'),
  headOfKindergarten: cased('заведующий, заведующего, заведующему, заведующего, заведующим, заведующем'),
  deputy: cased(
    'заместитель директора, заместителя директора, заместителю директора, заместителя директора, заместителем директора, заместителе директора',
  ),
  maths: cased(
    'учитель математики, учителя математики, учителю математики, учителя математики, учителем математики, учителе математики',
  ),
  educator: cased('воспитатель, воспитателя, воспитателю, воспитателя, воспитателем, воспитателе'),
  seniorEducator: cased(
    'старший воспитатель, старшего воспитателя, старшему воспитателю, старшего воспитателя, старшим воспитателем, старшем воспитателе',
  ),
  lecturer: cased(
    'преподаватель, преподавателя, преподавателю, преподавателя, преподавателем, преподавателе',
  ),
  master: cased(
    'мастер производственного обучения, мастера производственного обучения, мастеру производственного обучения, мастера производственного обучения, мастером производственного обучения, мастере производственного обучения',
  ),
  additional: cased(
    'педагог дополнительного образования, педагога дополнительного образования, педагогу дополнительного образования, педагога дополнительного образования, педагогом дополнительного образования, педагоге дополнительного образования',
  ),
  methodist: cased('методист, методиста, методисту, методиста, методистом, методисте'),
} as const

export function person(
  id: keyof typeof names,
  gender: Gender,
  position: keyof typeof positions,
  more: Partial<PersonFacts> = {},
): PersonFacts {
  return { id, name: names[id], gender, position: positions[position], ...more }
}
