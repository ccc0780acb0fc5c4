import { Navigate } from '@solidjs/router';
import { lazy, Match, Suspense, Switch } from 'solid-js';
import { useCollection } from '../../store/reactive.tsx';
import { DateChoice } from '../../ui/DateChoice.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { aimChoices } from '../../ui/aims.ts';
import { perDayChoices } from '../../ui/perDay.ts';
import { trackChoices } from '../../ui/tracks.ts';
import { createWelcome } from './createWelcome.ts';
import { Frame } from './Frame.tsx';
import { headings } from './headings.ts';
import { stepText } from './steps.ts';
import '../../ui/install.css';
import './welcome.css';

const InstallSteps = lazy(() => import('../../ui/InstallSteps.tsx'));

/** The first run: four questions with answers already in them, or none at all. Who has been through it goes to Today. */
export default function WelcomePage() {
  const { collection } = useCollection();
  return collection.settings.welcomed ? <Navigate href="/" /> : <Welcome />;
}

function Welcome() {
  const welcome = createWelcome();
  const { step, draft, change } = welcome;
  const heading = () => headings[step()];
  const legend = () => ({ legend: heading().title, legendUnseen: true });
  return (
    <Frame
      step={step()}
      progress={stepText(welcome.asked, step())}
      title={heading().title}
      intro={heading().intro}
      next={welcome.slow() ? 'Unpacking the cards' : heading().next}
      busy={welcome.busy()}
      onNext={welcome.next}
      onSkip={welcome.skip}
      onBack={step() === welcome.asked[0] ? null : welcome.back}
    >
      <Switch>
        <Match when={step() === 'install'}>
          <Suspense>
            <InstallSteps />
          </Suspense>
        </Match>
        <Match when={step() === 'track'}>
          <RadioList
            {...legend()}
            choices={trackChoices(welcome.outline)}
            value={draft().track}
            onChange={(track) => change({ track })}
          />
        </Match>
        <Match when={step() === 'aim'}>
          <RadioList
            {...legend()}
            choices={aimChoices}
            value={draft().aim}
            onChange={(aim) => change({ aim })}
          />
        </Match>
        <Match when={step() === 'interview'}>
          <DateChoice
            {...legend()}
            none="No date yet"
            some="On"
            value={draft().interview}
            from={welcome.today()}
            suggested={welcome.today() + 28}
            onChange={(interview) => change({ interview })}
          />
        </Match>
        <Match when={step() === 'pace'}>
          <RadioList
            {...legend()}
            choices={perDayChoices(welcome.forecasts(), welcome.today())}
            value={draft().newPerDay}
            onChange={(newPerDay) => change({ newPerDay })}
          />
        </Match>
      </Switch>
    </Frame>
  );
}
