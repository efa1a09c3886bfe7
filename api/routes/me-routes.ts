import { listMyTasks, tasksAnswer } from '../../acts/me/list-my-tasks.ts'
import { meAnswer, readMe } from '../../acts/me/read-me.ts'
import { route } from './route.ts'

/** Who I am and what I owe. */
export const meRoutes = [
  route({
    method: 'get',
    path: '/me',
    tag: 'Me',
    summary: 'Who I am: the employee behind the token, my roles and units',
    act: readMe,
    answer: meAnswer,
  }),
  route({
    method: 'get',
    path: '/me/tasks',
    tag: 'Me',
    summary: 'What I owe: the case, the act, the limit and its clause; late first',
    act: listMyTasks,
    answer: tasksAnswer,
  }),
]
