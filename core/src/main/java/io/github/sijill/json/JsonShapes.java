package io.github.sijill.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Entry;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Source;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Member;
import io.github.sijill.scope.Selection;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the values whose JSON is not the plain one of a record are written and read. */
final class JsonShapes {

  private JsonShapes() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("sijill");
    convert(module, EntryId.class, String.class, EntryId::value, EntryId::new);
    convert(module, CaseId.class, String.class, CaseId::value, CaseId::new);
    convert(module, Entry.class, EntryShape.class, EntryShape::of, EntryShape::entry);
    convert(
        module,
        Dimensions.class,
        DimensionsShape.class,
        DimensionsShape::of,
        DimensionsShape::read);
    module.addSerializer(ImpreciseDate.class, new DateWriter());
    module.addDeserializer(ImpreciseDate.class, new DateReader());
    module.addSerializer(Selection.class, new SelectionWriter());
    module.addDeserializer(Selection.class, new SelectionReader());
    module.setMixInAnnotation(BlockingExtended.class, ExtendsName.class);
    module.setMixInAnnotation(EntryCorrected.class, CorrectionShape.class);
    return module;
  }

  private static <T, J> void convert(
      SimpleModule module,
      Class<T> type,
      Class<J> json,
      Function<T, J> write,
      Function<J, T> read) {
    module.addSerializer(
        type, new StdDelegatingSerializer(type, new Conversion<>(type, json, write)));
    module.addDeserializer(
        type, new StdDelegatingDeserializer<>(new Conversion<>(json, type, read)));
  }

  /** A conversion that says its types, which Jackson could not infer from a lambda. */
  private static final class Conversion<A, B> extends StdConverter<A, B> {
    private final Class<A> from;
    private final Class<B> to;
    private final Function<A, B> conversion;

    Conversion(Class<A> from, Class<B> to, Function<A, B> conversion) {
      this.from = from;
      this.to = to;
      this.conversion = conversion;
    }

    @Override
    public B convert(A value) {
      return conversion.apply(value);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructType(from);
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return types.constructType(to);
    }
  }

  /** An entry; the day from which it was known is left out where it is the default. */
  @JsonPropertyOrder({
    "id",
    "case",
    "occurred",
    "after",
    "knownFrom",
    "attestation",
    "sources",
    "summary"
  })
  record EntryShape(
      EntryId id,
      @JsonProperty("case") CaseId caseId,
      ImpreciseDate occurred,
      Set<EntryId> after,
      Optional<LocalDate> knownFrom,
      Attestation attestation,
      List<Source> sources,
      Map<String, String> summary) {

    static EntryShape of(Entry entry) {
      Optional<LocalDate> known =
          entry.knownFrom() instanceof DayBound.On(LocalDate day)
                  && !entry.knownFrom().equals(entry.occurred().latest())
              ? Optional.of(day)
              : Optional.empty();
      return new EntryShape(
          entry.id(),
          entry.caseId(),
          entry.occurred(),
          entry.after(),
          known,
          entry.attestation(),
          entry.sources(),
          entry.summary());
    }

    Entry entry() {
      DayBound known = knownFrom.map(DayBound::on).orElse(occurred.latest());
      return new Entry(id, caseId, occurred, after, known, attestation, sources, summary);
    }
  }

  /** The members of each dimension. */
  record DimensionsShape(
      List<Member> territories,
      List<Member> operators,
      List<Member> networks,
      List<Member> services) {

    static DimensionsShape of(Dimensions dimensions) {
      return new DimensionsShape(
          dimensions.members(Dimension.TERRITORY),
          dimensions.members(Dimension.OPERATOR),
          dimensions.members(Dimension.NETWORK),
          dimensions.members(Dimension.SERVICE));
    }

    Dimensions read() {
      return Dimensions.of(territories, operators, networks, services);
    }
  }

  private abstract static class ExtendsName {
    @JsonProperty("extends")
    abstract EntryId extended();
  }

  private abstract static class CorrectionShape {
    @JsonProperty
    @JsonSerialize(using = EventWriter.class)
    @JsonDeserialize(using = EventReader.class)
    abstract SagaEvent correction();
  }

  /** A date is its EDTF text, or with the words as written an object of both. */
  private static final class DateWriter extends JsonSerializer<ImpreciseDate> {
    @Override
    public void serialize(ImpreciseDate date, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (date.words().isEmpty()) {
        json.writeString(date.toString());
        return;
      }
      json.writeStartObject();
      json.writeStringField("edtf", date.toString());
      json.writeStringField("words", date.words().get());
      json.writeEndObject();
    }
  }

  private static final class DateReader extends JsonDeserializer<ImpreciseDate> {
    @Override
    public ImpreciseDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isTextual()) {
        return ImpreciseDate.parse(node.textValue());
      }
      JsonNode edtf = node.path("edtf");
      JsonNode words = node.path("words");
      if (node.size() != 2 || !edtf.isTextual() || !words.isTextual()) {
        throw new FormatException(
            "a date is a text in EDTF, or an object of the texts edtf and words");
      }
      return ImpreciseDate.parse(edtf.textValue()).withWords(words.textValue());
    }
  }

  private static final class SelectionWriter extends JsonSerializer<Selection> {
    @Override
    public void serialize(Selection selection, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (selection) {
        case Selection.All all -> json.writeString(all.toString());
        case Selection.Only(Set<String> ids) ->
            json.writeArray(ids.toArray(String[]::new), 0, ids.size());
      }
    }
  }

  private static final class SelectionReader extends JsonDeserializer<Selection> {
    @Override
    public Selection deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isTextual() && node.textValue().equals("all")) {
        return Selection.all();
      }
      List<String> ids = new ArrayList<>();
      for (JsonNode id : node) {
        if (id.isTextual()) {
          ids.add(id.textValue());
        }
      }
      if (!node.isArray() || ids.size() != node.size()) {
        throw new FormatException("a selection is \"all\" or an array of ids");
      }
      return new Selection.Only(new LinkedHashSet<>(ids));
    }
  }

  private static final class EventWriter extends JsonSerializer<SagaEvent> {
    @Override
    public void serialize(SagaEvent event, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("type", EventTypes.nameOf(event));
      json.writeStringField("version", EventTypes.VERSION);
      json.writeFieldName("payload");
      json.writeTree(EventCodec.write(event));
      json.writeEndObject();
    }
  }

  private static final class EventReader extends JsonDeserializer<SagaEvent> {
    @Override
    public SagaEvent deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      JsonNode type = node.path("type");
      JsonNode version = node.path("version");
      if (node.size() != 3 || !type.isTextual() || !version.isTextual()) {
        throw new FormatException("an event is an object of type, version and payload");
      }
      return EventCodec.read(type.textValue(), version.textValue(), node.path("payload"));
    }
  }
}
