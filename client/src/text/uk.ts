/** Ukrainian of what the client itself says where a refusal is shown. */
export default {
  'refuse.offline': 'Зараз немає зв’язку. Спробуйте, коли він відновиться; нічого не надіслано.',
  'refuse.unanswered': 'Сервер не відповів вчасно. Можливо, це все ж виконано: подивіться, тоді спробуйте ще раз.',
} as const;
