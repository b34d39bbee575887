import { useLocation, useNavigation, useSearchParams } from "@remix-run/react";

type AddressChoices = {
  /** What is chosen of this name and still loading; undefined once it is shown, or while nothing loads. */
  awaited: (name: string) => string | undefined;
  /** Changes these choices and leaves whatever page of a list was being read. */
  choose: (values: Record<string, string>) => void;
};

/**
 * Choices that the page's address keeps. One that is made while another loads builds on it: the router's own parameters
 * are those of the page that is still shown, and the first choice would be lost.
 */
export function useAddressChoices(): AddressChoices {
  const [, setSearchParams] = useSearchParams();
  const { pathname } = useLocation();
  const { location: next } = useNavigation();
  const loading = next?.pathname === pathname ? new URLSearchParams(next.search) : undefined;

  return {
    awaited: (name) => loading?.get(name) ?? undefined,
    choose: (values) =>
      setSearchParams(
        (shown) => {
          const params = new URLSearchParams(loading ?? shown);
          params.delete("page");
          for (const [name, value] of Object.entries(values)) params.set(name, value);
          return params;
        },
        { preventScrollReset: true },
      ),
  };
}
