import type { ChoosingRefusal } from './choose-password.ts'
import type { PasswordRefusal } from './enter-by-password.ts'

export const signInTexts = {
  title: 'Вход',
  login: 'Логин',
  password: 'Пароль',
  enter: 'Войти',
  howTo:
    'Первый раз входят по личной ссылке. Её даёт куратор наставничества или администратор программы: письмом, на листке с QR-кодом или вслух по буквам. После входа вы сами придумаете логин и пароль.',
  linkCode: 'Код с листка',
  linkCodeHint: 'Если ссылка не открывается, перепишите код из неё или с листка',
  linkTitle: 'Личная ссылка для входа',
  linkLead: 'Ссылка работает один раз. Нажмите кнопку, и она погаснет.',
  foundingLinkTitle: 'Первый вход в «Вектор»',
  foundingLinkLead: 'Дальше — короткий путь: ваша организация, руководитель, куратор. Пять минут.',
  linkGoneTitle: 'Ссылка больше не работает',
  linkGoneWhy:
    'Она уже использована, или прошёл её срок. Попросите новую у куратора или войдите по логину и паролю.',
  begin: 'Начать',
  passwordTitle: 'Придумайте логин и пароль',
  passwordLead: 'Ими вы будете входить в следующий раз.',
  loginHint: 'Адрес почты или короткое слово, например: sokolova',
  passwordHint: 'Не короче 8 знаков. Подойдёт фраза из нескольких слов',
  passwordByLinkTitle: 'Пароль меняют по личной ссылке',
  passwordByLinkWhy:
    'Попросите новую личную ссылку у куратора или администратора: войдя по ней, вы придумаете новый пароль. Так за открытым без присмотра компьютером его никто не сменит.',
  toWork: 'Вернуться к работе',
  keepPassword: 'Оставить прежний пароль и перейти к работе',
  savePassword: 'Сохранить логин и пароль',
  firstTime: 'Вы здесь впервые',
  openCode: 'Открыть по коду',
  toSignIn: 'Войти по логину и паролю',
}

export const passwordRefusalTexts: { [Reason in PasswordRefusal['reason']]: string } = {
  wrong: 'Логин или пароль не подошли. Проверьте раскладку клавиатуры и клавишу Caps Lock',
  'too-often': 'Слишком много попыток подряд. Подождите 15 минут или попросите у куратора личную ссылку',
}

export const choosingRefusalTexts: {
  [Reason in ChoosingRefusal['reason']]: { field: 'login' | 'password'; text: string }
} = {
  'login-wrong': {
    field: 'login',
    text: 'Логин — от 3 знаков без пробелов: буквы, цифры, точка, дефис или адрес почты',
  },
  'login-taken': {
    field: 'login',
    text: 'Такой логин уже есть. Добавьте к нему цифру или возьмите адрес почты',
  },
  'too-short': { field: 'password', text: 'Пароль короче 8 знаков. Добавьте ещё слово' },
  'too-long': { field: 'password', text: 'Пароль длиннее 200 знаков. Сократите его' },
  'same-as-login': { field: 'password', text: 'Пароль совпадает с логином. Придумайте другой' },
}
