package io.github.sijill.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://db.example.org/archives                        | jdbc:postgresql://db.example.org/archives
          jdbc:postgresql://db:5432/archives?user=amina&password=S3CRET    | jdbc:postgresql://db:5432/archives
          jdbc:postgresql://db/archives?sslpassword=S3CRET&sslmode=require | jdbc:postgresql://db/archives
          jdbc:postgresql://db/archives?pass%77ord=S3CRET                  | jdbc:postgresql://db/archives
          jdbc:postgresql://a:1,b:2/archives?password=S3CRET               | jdbc:postgresql://a:1,b:2/archives
          jdbc:postgresql://[::1]:5432/archives?password=S3CRET            | jdbc:postgresql://[::1]:5432/archives
          jdbc:postgresql:archives                                         | jdbc:postgresql:archives
          jdbc:postgresql://amina:S3CRET@db/archives                       | jdbc:postgresql://…@db/archives
          jdbc:postgresql:amina:S3CRET@db                                  | jdbc:postgresql:…@db
          jdbc:postgresql://amina:S3CRET%40db/archives                     | jdbc:postgresql://…%40db/archives
          jdbc:postgresql://amina:S3@CR@ET@db/archives                     | jdbc:postgresql://…@db/archives
          jdbc:postgresql://amina:S3/CRET@db/archives                      | jdbc:postgresql://…@db/archives
          jdbc:postgresql://amina:S3?CRET@db/archives                      | jdbc:postgresql://…
          jdbc:postgresql://amina:S3#CRET@db/archives                      | jdbc:postgresql://…
          jdbc:postgresql://amina:S3CRET/archives                          | jdbc:postgresql://amina:…/archives
          jdbc:postgresql:amina:S3CRET                                     | jdbc:postgresql:amina:…
          jdbc:postgresql://db/archives?user=amina&password=S3@CRET        | jdbc:postgresql://…
          jdbc:postgresql://db/archives;password=S3CRET                    | jdbc:postgresql://db/archives
          jdbc:postgresql://db/archives&password=S3CRET                    | jdbc:postgresql://db/archives
          jdbc:postgresql://db/password=S3CRET                             | jdbc:postgresql://db/password=…
          JDBC:PostgreSQL://amina:S3CRET@db/archives                       | JDBC:PostgreSQL://…@db/archives
          a:S3CRET@db/archives                                             | a:…@db/archives
          4_b:S3CRET@db/archives                                           | 4_b:…@db/archives
          JDBC:postgresql://db/archives?PASSWORD=S3CRET                    | JDBC:postgresql://db/archives
          jdbc:mysql://amina:S3CRET@db/archives                            | jdbc:mysql://…@db/archives
          jdbc:oracle:thin:amina/S3CRET@db                                 | jdbc:oracle:…@db
          jdbc:sqlserver://db;user=amina;password=S3CRET                   | jdbc:sqlserver://db
          postgresql://amina:S3CRET@db/archives                            | postgresql://…@db/archives
          postgres://amina:S3CRET@db/archives?sslmode=require              | postgres://…@db/archives
          //amina:S3CRET@db/archives                                       | //…@db/archives
          amina:S3CRET@db                                                  | amina:…@db
          host=db user=amina password=S3CRET dbname=archives               | host=db user=amina password=…
          host=db Password = 'S3CRET' dbname=archives                      | host=db Password =…
          """)
  void shows_where_a_database_is_and_no_password(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voip.jsonl",
        "/home/amina/voip 2016?.jsonl",
        "C:\\Users\\amina\\voip;1.jsonl",
        "amina@home/voip.jsonl",
        "jdbc.jsonl"
      })
  void shows_the_name_of_a_file_as_it_is(String file) {
    assertThat(ShownAddress.of(file)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "'jdbc:postgresql://db\nforged', jdbc:postgresql://db\\u000aforged",
    "'a\nb', a\\u000ab"
  })
  void is_one_line(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }
}
