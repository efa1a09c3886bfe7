import { drawUpDestruction } from '../../acts/recording/draw-up-destruction.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { unitOptions } from '../listing/unit-filter.ts'
import { requireMayDo } from '../pages/may-do.ts'

/** The address of the form. */
export const DRAW_UP = '/recordings/destructions/new'

/** An act of destruction between two runs of the monthly schedule. */
export const drawUpPage = formPage({
  path: DRAW_UP,
  section: 'recordings',
  form: async (visit) => {
    const { say } = visit
    await requireMayDo(visit, 'draw-up-destruction', 'body')
    const back = { href: '/recordings', text: say('recordings.destructions') }
    return formFor(drawUpDestruction, {
      heading: say('recordings.drawUp'),
      lead: [say('recordings.drawUpLead')],
      fields: [
        {
          ...{
            kind: 'select',
            name: 'unit',
            label: 'listing.unit',
            hint: 'recordings.unitHint',
            optional: true,
          },
          options: await unitOptions(visit),
        },
      ],
      button: say('recordings.drawUp'),
      back,
      fixed: {},
      done: ({ id }) => `/recordings/destructions/${id}`,
    })
  },
})
